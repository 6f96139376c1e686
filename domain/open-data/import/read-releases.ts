import { isCivilDate, writtenDate } from '../../shared/dates.ts';
import { type ImportProblem, JsonAt } from './json-at.ts';

/** How many characters may be pasted: many times the longest single release. */
export const longestPaste = 300_000;

/** More choices than anyone reads: what is beyond them has to be pasted by itself. */
const mostChoices = 50;

/** One contract, or one award where there is no contract yet, in one release. */
export interface ReleaseChoice {
  /** Where it stands in what was pasted: `/releases/0/contracts/1`. */
  readonly path: string;
  /** For a person to choose by: title, supplier and date. */
  readonly label: string;
  readonly kind: 'contract' | 'award' | 'unsaid';
  readonly release: JsonAt;
  readonly contract: JsonAt | undefined;
  readonly award: JsonAt | undefined;
}

export interface PastedReleases {
  readonly choices: readonly ReleaseChoice[];
  /** Where all are of one process: the path of the only choice in its latest release. */
  readonly suggested?: string | undefined;
  readonly problems: readonly ImportProblem[];
}

const nothing = (path: string, because: string): PastedReleases => ({ choices: [], problems: [{ path, because }] });

const awardFor = (contract: JsonAt, awards: readonly JsonAt[]): JsonAt | undefined => {
  const wanted = contract.at('awardID').text();
  return awards.find((award) => award.at('id').text() === wanted) ?? (awards.length === 1 ? awards[0] : undefined);
};

const dateOf = (release: JsonAt): string | undefined => release.at('date').text()?.slice(0, 10);

const labelOf = (release: JsonAt, part: JsonAt | undefined, award: JsonAt | undefined): string => {
  const title = part?.at('title').text() ?? release.at('tender').at('title').text() ?? 'Without a title';
  const suppliers = (award?.at('suppliers').items() ?? [])
    .map((each) => each.at('name').text())
    .filter((name) => name !== undefined);
  const date = dateOf(release);
  return [
    title,
    suppliers.length > 0 ? suppliers.join(' and ') : 'no supplier named',
    date === undefined ? 'without a date' : isCivilDate(date) ? writtenDate(date) : date,
  ].join(', ');
};

/** Tags of releases that tell of an award or a contract as it was made or changed; those of planning and results do not. */
const startsContract = /^(?:compiled|(?:award|contract)(?:Update|Amendment)?)$/;

/** A release without a tag is taken by what it holds. */
const canStart = (release: JsonAt): boolean => {
  const tags = release.at('tag').items();
  return tags.length === 0 || tags.some((tag) => startsContract.test(tag.text() ?? ''));
};

const choicesIn = (release: JsonAt): readonly ReleaseChoice[] => {
  const awards = release.at('awards').items();
  const contracts = release.at('contracts').items();
  if (contracts.length > 0) {
    return contracts.map((contract) => {
      const award = awardFor(contract, awards);
      return {
        path: contract.path,
        label: labelOf(release, contract, award),
        kind: 'contract' as const,
        release,
        contract,
        award,
      };
    });
  }
  if (awards.length === 0)
    return [
      {
        path: release.path,
        label: labelOf(release, undefined, undefined),
        kind: 'unsaid',
        release,
        contract: undefined,
        award: undefined,
      },
    ];
  return awards.map((award) => ({
    path: award.path,
    label: labelOf(release, award, award),
    kind: 'award' as const,
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

/** What is offered of several releases of one process: the one part of the latest; undefined where that is not one. */
const latestOf = (choices: readonly ReleaseChoice[]): string | undefined => {
  const processes = new Set(choices.map(({ release }) => release.at('ocid').text()));
  if (processes.size !== 1) return undefined;
  const last = choices
    .map(({ release }) => dateOf(release) ?? '')
    .toSorted()
    .at(-1);
  const latest = choices.filter(({ release }) => (dateOf(release) ?? '') === last).at(-1);
  const together = choices.filter(({ release }) => release.path === latest?.release.path);
  return together.length === 1 ? latest?.path : undefined;
};

const notStarting = 'This release tells of neither an award nor a contract, by its tag. Paste one that does';

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
  if (isRelease(whole)) {
    if (!canStart(whole)) return nothing('/tag', notStarting);
    return { choices: choicesIn(whole).slice(0, mostChoices), problems };
  }
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
  const releases = places.filter(isRelease);
  const choices = releases.filter(canStart).flatMap(choicesIn);
  if (choices.length > mostChoices)
    whole.at('releases').tell(`Only the first ${mostChoices} contracts are listed. Paste the release of any other`);
  if (choices.length === 0 && problems.length === 0)
    whole
      .at('releases')
      .tell(
        releases.length === 0
          ? 'There is no release in the package'
          : 'No release in the package tells of an award or a contract, by its tag',
      );
  return { choices: choices.slice(0, mostChoices), suggested: latestOf(choices), problems };
};
