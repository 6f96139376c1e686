import { protectingProfiles } from '../measure/measure.ts';

/** How small counts of people are protected; exact where a figure counts no people, or its reader sees it as reported. */
export const profiles = [...protectingProfiles, 'exact'] as const;
export type Profile = (typeof profiles)[number];
export const defaultProfile: Profile = 'sevenFive';

export const profileNames: Record<Profile, string> = {
  sevenFive: '1 to 7 withheld, others rounded to the nearest 5',
  underFive: 'Under 5 withheld, others rounded to the nearest 5',
  midpoint6: 'Shown as the middle of bands of six',
  exact: 'Exact',
};

const nearestFive = (count: number): number => Math.round(count / 5) * 5;

/** A count of people as the profile lets it be shown; undefined when it is withheld. */
export const protectedCount = (count: number, profile: Profile): number | undefined => {
  switch (profile) {
    case 'sevenFive':
      return count > 0 && count < 8 ? undefined : nearestFive(count);
    case 'underFive':
      return count < 5 ? undefined : nearestFive(count);
    case 'midpoint6':
      return count <= 0 ? 0 : Math.ceil(count / 6) * 6 - 3;
    case 'exact':
      return count;
    default:
      return profile satisfies never;
  }
};

/**
 * Below this many people, "none" or "all" tells the reader about every one of them. The method says a small class;
 * where small ends is the data owner's to confirm.
 */
export const smallClassBelow = 20;

/** Both parts of a proportion as the profile lets them be shown; undefined when it is withheld. */
export const protectedRatio = (
  numerator: number,
  denominator: number,
  profile: Profile,
): { readonly numerator: number; readonly denominator: number } | undefined => {
  if (profile === 'exact') return { numerator, denominator };
  const tellsOfEveryone = numerator === 0 || numerator === denominator;
  if (denominator > 0 && denominator < smallClassBelow && tellsOfEveryone) return undefined;
  const [top, bottom] = [protectedCount(numerator, profile), protectedCount(denominator, profile)];
  return top === undefined || bottom === undefined ? undefined : { numerator: top, denominator: bottom };
};
