import { can } from '../../../domain/authorisation.ts';
import { type ContractLine, contractList } from '../../../domain/views/contract-list.ts';
import { outcomeList } from '../../../domain/views/outcome-list.ts';
import { statusCounts } from '../../pages/board/summary.ts';
import { OutcomePage } from '../../pages/outcome/outcome.tsx';
import { RecordIndicatorForm, RecordOutcomeForm, RecordReadingForm } from '../../pages/outcome/outcome-forms.tsx';
import { OutcomeListPage } from '../../pages/outcome/outcome-list.tsx';
import { cursorOf, limitIn, sortIn } from '../cursor.ts';
import { form, type PageRequest, page, type SiteRoute } from '../page-routes.ts';

const outcomesTrail = [{ text: 'Outcomes', href: '/outcomes' }];

const mayRecord = ({ person }: PageRequest): boolean =>
  can(person, 'outcome.record', { authority: person.organisation }) === 'allowed';

const readOutcome = ({ read, params }: PageRequest) => read.record('outcome', params);

const trailTo = ({ id, title }: { id: string; title: string }) => [
  ...outcomesTrail,
  { text: title, href: `/outcomes/${id}` },
];

const outcomePath = (_result: unknown, { params }: PageRequest): string => `/outcomes/${params.outcomeId}`;

export const outcomeRoutes: readonly SiteRoute[] = [
  page('/outcomes', 'outcome.read', async (request) => {
    const { read, query } = request;
    const { lines, next } = await read.list('outcome.read', outcomeList, {
      after: sortIn(query.get('cursor') ?? undefined),
      limit: limitIn(query.get('limit') ?? undefined),
    });
    const further = new URLSearchParams({ cursor: cursorOf(next) ?? '' });
    const limit = query.get('limit');
    if (limit) further.set('limit', limit);
    return {
      title: 'Outcomes',
      body: <OutcomeListPage outcomes={lines} next={next && `/outcomes?${further}`} mayRecord={mayRecord(request)} />,
    };
  }),
  form('outcome', 'record', {
    path: '/outcomes/new',
    start: async () => ({ typed: {}, version: 0 }),
    show: async (_request, state) => ({
      title: 'Record an outcome',
      trail: outcomesTrail,
      body: <RecordOutcomeForm form={state} />,
    }),
    done: ({ id }) => `/outcomes/${id}`,
  }),
  page('/outcomes/:outcomeId', 'outcome.read', async (request) => {
    const { state: outcome } = await readOutcome(request);
    const [contracts, scores] = await Promise.all([
      request.read.all('contract.read', contractList),
      request.read.scores(),
    ]);
    const named = contracts
      .filter((line) => line.status === 'signed' && line.outcome === outcome.id)
      .toSorted((a, b) => a.title.localeCompare(b.title));
    const countsOf = ({ contract }: ContractLine): string => {
      const own = scores.find((each) => each.contract === contract);
      return own ? statusCounts(own) : 'None yet';
    };
    return {
      title: outcome.title,
      trail: outcomesTrail,
      demonstration: named.some(({ demonstration }) => demonstration),
      body: (
        <OutcomePage
          outcome={outcome}
          contracts={named.map((line) => ({ line, counts: countsOf(line) }))}
          mayRecord={mayRecord(request)}
        />
      ),
    };
  }),
  form('outcome', 'recordIndicator', {
    start: async (request) => ({ typed: {}, version: (await readOutcome(request)).version }),
    show: async (request, state) => {
      const { state: outcome } = await readOutcome(request);
      return {
        title: 'Add a population indicator',
        trail: trailTo(outcome),
        body: <RecordIndicatorForm form={state} outcome={outcome} />,
      };
    },
    done: outcomePath,
  }),
  form('outcome', 'recordReading', {
    start: async (request) => ({
      typed: { key: request.query.get('key') ?? '' },
      version: (await readOutcome(request)).version,
    }),
    show: async (request, state) => {
      const { state: outcome } = await readOutcome(request);
      return {
        title: 'Record a reading',
        trail: trailTo(outcome),
        body: <RecordReadingForm form={state} outcome={outcome} />,
      };
    },
    done: outcomePath,
  }),
];
