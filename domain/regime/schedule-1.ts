import { psr, type Source } from '../shared/source.ts';

/**
 * How a CPV code stands to Schedule 1, which lists the health care services of the Provider Selection Regime.
 * `listed`: read in the Schedule. `limited`: within limits in words. `unread`: in the part of the Schedule that was not
 * read. `notListed`: not found.
 */
export interface CpvStanding {
  readonly code: string;
  readonly standing: 'listed' | 'limited' | 'unread' | 'notListed';
  readonly because: string;
  readonly source: Source;
}

/** First and last code of each run read in the Schedule: eight digits compare as text. */
const read: readonly (readonly [from: string, to: string])[] = [
  ['85100000', '85100000'],
  ['85110000', '85110000'],
  ['85111000', '85111000'],
  ['85111100', '85111900'],
  ['85112200', '85112200'],
  ['85120000', '85120000'],
  ['85121000', '85121300'],
  ['85130000', '85130000'],
  ['85131000', '85131000'],
  ['85131100', '85131100'],
];

const limits: ReadonlyMap<string, string> = new Map([
  ['85312330', 'family planning, only to support the sexual and reproductive health of individuals'],
  ['85312500', 'rehabilitation, only for substance misuse or for mental or physical rehabilitation of individuals'],
  ['85323000', 'community health services, only those delivered to individuals'],
]);

/** The general code that real notices use as their main classification, though the Schedule starts after it. */
const general = '85000000';

/** How one code stands to Schedule 1; the check digit may be there or not (law.md section 7). */
export const cpvStanding = (code: string): CpvStanding => {
  const digits = code.trim().slice(0, 8);
  if (read.some(([from, to]) => digits >= from && digits <= to))
    return { code, standing: 'listed', because: `Schedule 1 lists ${digits}`, source: psr('Schedule 1', 'S') };
  const limit = limits.get(digits);
  if (limit)
    return {
      code,
      standing: 'limited',
      because: `Schedule 1 lists ${digits} within limits: ${limit}`,
      source: psr('Schedule 1', 'M'),
    };
  if (digits.startsWith('851'))
    return {
      code,
      standing: 'unread',
      because: `${digits} belongs to health services, in a part of Schedule 1 that is not confirmed`,
      source: psr('Schedule 1', 'M'),
    };
  return {
    code,
    standing: 'notListed',
    because:
      digits === general
        ? `${general} (health and social work services) is not in Schedule 1`
        : `${digits} was not found in Schedule 1`,
    source: psr('Schedule 1', 'I'),
  };
};

/**
 * What to check about the codes given together for one procurement under the Provider Selection Regime, each as a
 * sentence. A warning never blocks. A code that is not listed passes beside one that is, since a notice needs its most
 * relevant code and may carry others.
 */
export const cpvWarnings = (codes: readonly string[]): readonly string[] => {
  const standings = codes.map(cpvStanding);
  const someInSchedule = standings.some((each) => each.standing !== 'notListed');
  const toConfirm = standings.filter((each) => each.standing === 'limited' || each.standing === 'unread');
  const unlisted = someInSchedule ? [] : standings;
  return [
    ...unlisted.map((each) => `${each.because}. Give the most relevant code from Schedule 1 as well.`),
    ...toConfirm.map((each) => `${each.because}. Confirm with legal.`),
  ];
};
