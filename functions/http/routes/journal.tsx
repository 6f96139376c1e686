import { can } from '../../../domain/authorisation.ts';
import type { Contract } from '../../../domain/contract/contract.ts';
import { type CivilDate, isCivilDate, writtenDate } from '../../../domain/shared/dates.ts';
import { periodName } from '../../../domain/shared/quarters.ts';
import { inputFrom } from '../../forms/form-data.ts';
import type { NounName } from '../../nouns.ts';
import { type AsItStoodShown, JournalPage } from '../../pages/journal/journal-page.tsx';
import { namesIn } from '../../pages/journal/names.ts';
import { cursorOf, limitIn, sortIn } from '../cursor.ts';
import { type PageRequest, type PageView, page, type SiteRoute } from '../page-routes.ts';
import { pageOf, places } from '../places.ts';
import { ProblemError } from '../problems.ts';

interface Named {
  readonly what: string;
  readonly trail: NonNullable<PageView['trail']>;
  readonly demonstration?: boolean | undefined;
  /** The record itself, or the contract that it belongs to: it names most of what the entries mention by id. */
  readonly contract?: Contract;
  readonly record?: unknown;
}

const named: Readonly<Record<NounName, (request: PageRequest) => Promise<Named>>> = {
  award: async ({ params, read }) => {
    const { state } = await read.record('award', params);
    return {
      what: `the award ${state.title}`,
      trail: [
        { text: 'Awards', href: '/awards' },
        { text: state.title, href: pageOf('award', state.id) },
      ],
      demonstration: state.demonstration,
      record: state,
    };
  },
  contract: async (request) => {
    const { contract, trail } = await underContract(request);
    return { what: `the contract ${contract.title}`, trail, contract };
  },
  return: async (request) => {
    const { contract, trail } = await underContract(request);
    const { period = '' } = request.params;
    return {
      what: `the return for ${periodName(period)}`,
      trail: [...trail, { text: periodName(period), href: `/contracts/${contract.id}/returns/${period}` }],
      contract,
    };
  },
  concern: async (request) => {
    const { contract, trail } = await underContract(request);
    const { concern = '' } = request.params;
    const [period = '', key = ''] = concern.split('.');
    const title = contract.terms.measures.find((measure) => measure.key === key)?.title ?? key;
    return {
      what: `the concern about ${title}, ${periodName(period)}`,
      trail: [...trail, { text: title, href: `/contracts/${contract.id}/concerns/${concern}` }],
      contract,
    };
  },
  curve: async (request) => {
    const { contract, trail } = await underContract(request);
    const { measureKey = '' } = request.params;
    const title = contract.terms.measures.find((measure) => measure.key === measureKey)?.title ?? measureKey;
    return {
      what: `the course of ${title}`,
      trail: [...trail, { text: title, href: `/contracts/${contract.id}/measures/${measureKey}` }],
      contract,
    };
  },
  outcome: async ({ params, read }) => {
    const { state } = await read.record('outcome', params);
    return {
      what: `the outcome ${state.title}`,
      trail: [
        { text: 'Outcomes', href: '/outcomes' },
        { text: state.title, href: pageOf('outcome', state.id) },
      ],
      record: state,
    };
  },
};

const underContract = async ({ params, read }: PageRequest) => {
  const { state: contract } = await read.record('contract', params);
  return {
    contract,
    trail: [
      { text: 'Contracts', href: '/contracts' },
      { text: contract.title, href: pageOf('contract', contract.id) },
    ],
  };
};

/** The day asked about: `?on=2025-07-10` from a link, or the three boxes of the form, which may be sent blank. */
const dayAsked = ({
  query,
  today,
}: Pick<PageRequest, 'query' | 'today'>): Pick<AsItStoodShown, 'typed' | 'error' | 'on'> => {
  const [yearOn = '', monthOn = '', dayOn = ''] = (query.get('on') ?? '').split('-');
  const typed = {
    day: query.get('day') ?? dayOn,
    month: query.get('month') ?? monthOn,
    year: query.get('year') ?? yearOn,
  };
  if (Object.values(typed).every((part) => part.trim() === '')) {
    const isSent = ['on', 'day', 'month', 'year'].some((name) => query.has(name));
    return isSent ? { typed, error: 'Enter the day, such as 9 12 2024' } : { typed };
  }
  const date = String(inputFrom(typed));
  if (!isCivilDate(date)) return { typed, error: 'The day must be a real date, such as 9 12 2024' };
  return date > today
    ? { typed, error: `The day must be today, ${writtenDate(today)}, or earlier` }
    : { typed, on: date as CivilDate };
};

const asItStood = async (noun: NounName, request: PageRequest): Promise<AsItStoodShown | undefined> => {
  const { params, read } = request;
  if (!(await read.maySeeAsItStood(noun, params))) return undefined;
  const asked = dayAsked(request);
  if (asked.on === undefined) return asked;
  return { ...asked, state: (await read.asItStood(noun, params, asked.on))?.state };
};

/** The award that a contract names, in the shape in which names are found: an id beside its title. */
const awardTitled = async (contract: Contract | undefined, { person, read }: PageRequest) => {
  if (!contract?.award || can(person, 'award.read', contract) !== 'allowed') return undefined;
  const found = await read.recordIfThere('award', { awardId: contract.award });
  return found && { award: contract.award, awardTitle: found.state.title };
};

const pageOfEntries = async (noun: NounName, request: PageRequest): Promise<PageView> => {
  const { params, path, person, query, read } = request;
  const journal = await read.journal(noun, params);
  const { what, trail, contract, record, demonstration } = await named[noun](request);
  const asked = await asItStood(noun, request);
  const names = namesIn(contract, record, journal.entries, await awardTitled(contract, request), {
    organisation: person.organisation,
    name: person.organisationName,
  });
  const limit = limitIn(query.get('limit') ?? undefined);
  const from = Number(sortIn(query.get('cursor') ?? undefined) ?? 0);
  if (!Number.isInteger(from)) throw new ProblemError('badCursor');
  const newestFirst = journal.entries.toReversed();
  const older = from + limit < newestFirst.length ? cursorOf(String(from + limit)) : undefined;
  return {
    title: `Journal of ${what}`,
    trail,
    demonstration: demonstration ?? contract?.demonstration ?? false,
    ...(asked?.error && { problems: [{ field: 'on', because: asked.error }] }),
    body: (
      <JournalPage
        what={what}
        path={path}
        journal={journal}
        entries={newestFirst.slice(from, from + limit)}
        olderHref={older && `${path}?cursor=${older}${query.get('limit') ? `&limit=${limit}` : ''}`}
        isNewest={from === 0}
        asItStood={asked}
        names={names}
      />
    ),
  };
};

const journal = (noun: NounName): SiteRoute =>
  page(`${places[noun].item}/journal`, 'journal.read', (request) => pageOfEntries(noun, request));

/** The journal of every noun, at its own address with /journal behind it. */
export const journalRoutes: readonly SiteRoute[] = [
  journal('award'),
  journal('contract'),
  journal('return'),
  journal('concern'),
  journal('curve'),
  journal('outcome'),
];
