import { type ImportProblem, JsonAt } from './json-at.ts';

/** How many characters may be pasted: many times the longest single release. */
export const longestPaste = 300_000;

/** More choices than anyone reads: what is beyond them has to be pasted by itself. */
const mostChoices = 50;

/** One contract, or one award where there is no contract yet, in one release. */
export interface ReleaseChoice {
  /** Where it stands in what was pasted: `/releases/0/contracts/1`. */
  readonly path: string;
  /** For a person to choose by. */
  readonly label: string;
  readonly release: JsonAt;
  readonly contract: JsonAt | undefined;
  readonly award: JsonAt | undefined;
}

export interface PastedReleases {
  readonly choices: readonly ReleaseChoice[];
  readonly problems: readonly ImportProblem[];
}

const nothing = (path: string, because: string): PastedReleases => ({ choices: [], problems: [{ path, because }] });

const awardFor = (contract: JsonAt, awards: readonly JsonAt[]): JsonAt | undefined => {
  const wanted = contract.at('awardID').text();
  return awards.find((award) => award.at('id').text() === wanted) ?? (awards.length === 1 ? awards[0] : undefined);
};

const labelOf = (release: JsonAt, part: JsonAt | undefined): string => {
  const title = part?.at('title').text() ?? release.at('tender').at('title').text() ?? 'Without a title';
  const id = release.at('id').text() ?? 'without an id';
  const date = release.at('date').text()?.slice(0, 10);
  return `${title}, release ${id}${date ? ` of ${date}` : ''}`;
};

const choicesIn = (release: JsonAt): readonly ReleaseChoice[] => {
  const awards = release.at('awards').items();
  const contracts = release.at('contracts').items();
  if (contracts.length > 0) {
    return contracts.map((contract) => {
      const award = awardFor(contract, awards);
      return { path: contract.path, label: labelOf(release, contract), release, contract, award };
    });
  }
  if (awards.length === 0)
    return [{ path: release.path, label: labelOf(release, undefined), release, contract: undefined, award: undefined }];
  return awards.map((award) => ({
    path: award.path,
    label: labelOf(release, award),
    release,
    contract: undefined,
    award,
  }));
};

const parsed = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
};

const isRelease = (place: JsonAt): boolean => place.isBag && place.at('ocid').isThere;

/**
 * The releases in a text that somebody pasted: one release of the Open Contracting Data Standard, or a release package of
 * version 1.0 or 1.1. Nothing in it is trusted; what cannot be read is told by its place.
 */
export const readReleases = (text: string): PastedReleases => {
  if (text.trim() === '') return nothing('', 'Paste a release or a release package');
  if (text.length > longestPaste)
    return nothing('', `This is longer than ${longestPaste} characters. Paste one release of it`);
  const json = parsed(text);
  if (!json)
    return nothing('', 'This is not complete JSON. Copy the whole of the file, from its first bracket to its last');
  const problems: ImportProblem[] = [];
  const whole = new JsonAt(json.value, '', problems);
  if (isRelease(whole)) return { choices: choicesIn(whole).slice(0, mostChoices), problems };
  if (whole.at('records').isThere)
    return nothing('/records', 'This is a record package. Paste a release package, or one release of it');
  if (!whole.at('releases').isThere)
    return nothing('', 'This is not a release: it has neither an open contracting id (ocid) nor releases');
  const version = whole.at('version').text();
  if (version !== undefined && !/^1\.[01]$/.test(version))
    return nothing('/version', `This is version ${version} of the standard. Versions 1.0 and 1.1 can be read`);
  const places = whole.at('releases').items();
  for (const place of places)
    if (!isRelease(place)) place.tell('This is no release: it has no open contracting id (ocid)');
  const choices = places.filter(isRelease).flatMap(choicesIn);
  if (choices.length > mostChoices)
    whole.at('releases').tell(`Only the first ${mostChoices} contracts are listed. Paste the release of any other`);
  if (choices.length === 0 && problems.length === 0) whole.at('releases').tell('There is no release in the package');
  return { choices: choices.slice(0, mostChoices), problems };
};
