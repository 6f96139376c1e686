import type { Contract } from '../../../domain/contract/contract.ts';
import { type CivilDate, isCivilDate } from '../../../domain/shared/dates.ts';
import { periodName } from '../../../domain/shared/quarters.ts';
import type { NounName } from '../../nouns.ts';
import { type AsItStoodShown, JournalPage } from '../../pages/journal/journal-page.tsx';
import { cursorOf, limitIn, sortIn } from '../cursor.ts';
import { inputFrom } from '../form-data.ts';
import { type PageRequest, type PageView, page, type SiteRoute } from '../page-routes.ts';
import { pageOf, places } from '../places.ts';
import { ProblemError } from '../problems.ts';

type Named = { readonly what: string; readonly trail: NonNullable<PageView['trail']>; readonly contract?: Contract };

const named: Readonly<Record<NounName, (request: PageRequest) => Promise<Named>>> = {
  award: async ({ params, read }) => {
    const { state } = await read.record('award', params);
    return {
      what: `the award ${state.title}`,
      trail: [
        { text: 'Awards', href: '/awards' },
        { text: state.title, href: pageOf('award', state.id) },
      ],
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
  outcome: async ({ params, read }) => {
    const { state } = await read.record('outcome', params);
    return {
      what: `the outcome ${state.title}`,
      trail: [
        { text: 'Outcomes', href: '/outcomes' },
        { text: state.title, href: pageOf('outcome', state.id) },
      ],
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

/** The day asked about: `?on=2025-07-10` from a link, or the three boxes of the form. */
const dayAsked = (query: URLSearchParams): Pick<AsItStoodShown, 'typed' | 'error' | 'on'> => {
  const [yearOn = '', monthOn = '', dayOn = ''] = (query.get('on') ?? '').split('-');
  const typed = {
    day: query.get('day') ?? dayOn,
    month: query.get('month') ?? monthOn,
    year: query.get('year') ?? yearOn,
  };
  if (Object.values(typed).every((part) => part.trim() === '')) return { typed };
  const date = String(inputFrom(typed));
  return isCivilDate(date)
    ? { typed, on: date as CivilDate }
    : { typed, error: 'The day must be a real date, such as 9 12 2024' };
};

const asItStood = async (noun: NounName, { params, query, read }: PageRequest): Promise<AsItStoodShown | undefined> => {
  if (!(await read.maySeeAsItStood(noun, params))) return undefined;
  const asked = dayAsked(query);
  if (asked.on === undefined) return asked;
  return { ...asked, state: (await read.asItStood(noun, params, asked.on))?.state };
};

const pageOfEntries = async (noun: NounName, request: PageRequest): Promise<PageView> => {
  const { params, path, person, query, read } = request;
  const journal = await read.journal(noun, params);
  const { what, trail, contract } = await named[noun](request);
  const limit = limitIn(query.get('limit') ?? undefined);
  const from = Number(sortIn(query.get('cursor') ?? undefined) ?? 0);
  if (!Number.isInteger(from)) throw new ProblemError('badCursor');
  const newestFirst = journal.entries.toReversed();
  const older = from + limit < newestFirst.length ? cursorOf(String(from + limit)) : undefined;
  return {
    title: `Journal of ${what}`,
    trail,
    demonstration: contract?.demonstration ?? false,
    body: (
      <JournalPage
        what={what}
        path={path}
        journal={journal}
        entries={newestFirst.slice(from, from + limit)}
        olderHref={older && `${path}?cursor=${older}${query.get('limit') ? `&limit=${limit}` : ''}`}
        isNewest={from === 0}
        asItStood={await asItStood(noun, request)}
        organisationNames={{
          ...(contract && { [contract.provider]: contract.providerName }),
          [person.organisation]: person.organisationName,
        }}
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
  journal('outcome'),
];
