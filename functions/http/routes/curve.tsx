import { can, mayEver } from '../../../domain/authorisation.ts';
import { periodsOwed, reportingOf } from '../../../domain/contract/calendar.ts';
import type { Contract } from '../../../domain/contract/contract.ts';
import { courseOf } from '../../../domain/disclosed/course.ts';
import { defaultSignalProfile } from '../../../domain/scoring/signals/words.ts';
import { type Period, periodName, periodsWithin } from '../../../domain/shared/quarters.ts';
import { returnList } from '../../../domain/views/return-list.ts';
import type { FormState } from '../../forms/form-state.ts';
import { HistoryChart } from '../../pages/board/measure-history.tsx';
import { periodsOf } from '../../pages/board/points.ts';
import {
  AnnotateForm,
  BeginActionForm,
  type CurveFormProps,
  ForecastForm,
  RebaseForm,
  RemoveRebaseForm,
  ReportForm,
} from '../../pages/curve/curve-forms.tsx';
import type { CurveCommandName } from '../../pages/curve/curve-links.tsx';
import { ReportPage } from '../../pages/curve/report-page.tsx';
import { form, type PageRequest, type PageView, page, type SiteRoute } from '../page-routes.ts';
import { places } from '../places.ts';
import { ProblemError } from '../problems.ts';

/** Where the turn-the-curve report is read by itself. */
export const reportPath = `${places.curve.item}/turn-the-curve`;

/** As many periods ahead as a form offers. */
const mostOffered = 12;

type Found = Awaited<ReturnType<PageRequest['read']['disclosedCurve']>>;

const wholeTerm = (contract: Contract): readonly Period[] => {
  const { start, end, calendar } = reportingOf(contract);
  return periodsWithin(start, end, calendar.frequency);
};

const begun = ({ contract }: Found, { today }: PageRequest): readonly Period[] =>
  wholeTerm(contract).filter(({ start }) => start <= today);

const notEnded = ({ contract }: Found, { today }: PageRequest): readonly Period[] => {
  const ended = new Set(periodsOwed(reportingOf(contract), today).map(({ key }) => key));
  return wholeTerm(contract)
    .filter(({ key }) => !ended.has(key))
    .slice(0, mostOffered);
};

/** Ended or not, those for which no return has been sent. */
const notReported = async (found: Found, { read, today }: PageRequest): Promise<readonly Period[]> => {
  const lines = await read.all('return.read', returnList);
  const sent = new Set(
    lines
      .filter(({ contract, status }) => contract === found.contract.id && status !== 'draft')
      .map((line) => line.period),
  );
  const all = wholeTerm(found.contract).filter(({ key }) => !sent.has(key));
  const next = all.findIndex(({ end }) => end >= today);
  return all.slice(0, (next < 0 ? all.length : next) + mostOffered);
};

type Wanted = (found: Found, request: PageRequest) => readonly Period[] | Promise<readonly Period[]>;

interface CommandForm {
  readonly title: string;
  /** The periods that the form offers. */
  readonly periods: Wanted;
  readonly show: (props: CurveFormProps, found: Found) => unknown;
}

const latestFirst =
  (wanted: Wanted): Wanted =>
  async (found, request) =>
    (await wanted(found, request)).toReversed();

const commandForms: Readonly<Record<CurveCommandName, CommandForm>> = {
  annotate: { title: 'Add an annotation', periods: latestFirst(begun), show: (props) => <AnnotateForm {...props} /> },
  rebase: {
    title: 'Begin a new phase',
    periods: latestFirst((found, request) => [...begun(found, request)]),
    show: (props) => <RebaseForm {...props} />,
  },
  removeRebase: {
    title: 'Take back a phase',
    periods: ({ found, contract }) =>
      wholeTerm(contract).filter(({ key }) => found?.rebases.some(({ from }) => from === key)),
    show: (props) => <RemoveRebaseForm {...props} />,
  },
  forecast: {
    title: 'Enter a forecast',
    periods: notEnded,
    show: (props, { measure }) => <ForecastForm {...props} unit={measure.unit} />,
  },
  beginAction: { title: 'Begin an action', periods: notReported, show: (props) => <BeginActionForm {...props} /> },
  report: { title: 'Write a turn-the-curve report', periods: () => [], show: (props) => <ReportForm {...props} /> },
};

const measurePath = ({ params }: PageRequest): string =>
  `/contracts/${params.contractId}/measures/${params.measureKey}`;

const trailTo = ({ contract, measure }: Found, request: PageRequest): NonNullable<PageView['trail']> => [
  { text: contract.title, href: `/contracts/${contract.id}` },
  ...(mayEver(request.person, 'scorecard.read') ? [{ text: measure.title, href: measurePath(request) }] : []),
];

const showForm = async (command: CurveCommandName, request: PageRequest, state: FormState): Promise<PageView> => {
  const found = await request.read.disclosedCurve(request.params);
  const { contract, measure } = found;
  if (can(request.person, `curve.${command}`, contract) !== 'allowed') throw new ProblemError('forbidden');
  const { title, periods, show } = commandForms[command];
  const offered = await periods(found, request);
  return {
    title,
    trail: trailTo(found, request),
    demonstration: contract.demonstration,
    body: show(
      {
        form: state,
        path: measurePath(request),
        measureTitle: measure.title,
        periods: offered.map(({ key }) => ({ value: key, text: periodName(key) })),
      },
      found,
    ),
  };
};

const commandForm = (command: CurveCommandName): SiteRoute =>
  form('curve', command, {
    start: async ({ read, params }) => ({ typed: {}, version: (await read.disclosedCurve(params)).version }),
    show: (request, state) => showForm(command, request, state),
    done: (_, request) => measurePath(request),
  });

/** The chart of the measure, as the reader of a scorecard may see it; nothing for anyone else. */
const chartFor = async ({ read, person, params }: PageRequest, { found: curve, contract, measure }: Found) => {
  if (can(person, 'scorecard.read', contract) !== 'allowed') return null;
  const [scores] = await read.scores(contract.id);
  const own = scores?.measures.find((each) => each.measure.key === params.measureKey);
  if (!scores || !own || own.history.length === 0) return null;
  const course = courseOf(own, scores.versions, curve, { profile: defaultSignalProfile, chart: 'xmr' });
  return (
    <HistoryChart
      measure={measure}
      history={own.history}
      periods={periodsOf(own.history)}
      versions={scores.versions}
      course={course}
      curve={curve}
    />
  );
};

const showReport = async (request: PageRequest): Promise<PageView> => {
  const found = await request.read.disclosedCurve(request.params);
  const isRead = mayEver(request.person, 'scorecard.read');
  return {
    title: `Turning the curve: ${found.measure.title}`,
    trail: trailTo(found, request),
    demonstration: found.contract.demonstration,
    body: (
      <ReportPage
        contract={found.contract}
        measure={found.measure}
        curve={found.found}
        chart={await chartFor(request, found)}
        measureHref={isRead ? measurePath(request) : undefined}
      />
    ),
  };
};

/** What people record about the course of a measure, each at its command's own address. */
export const curveRoutes: readonly SiteRoute[] = [
  page(reportPath, 'curve.read', showReport),
  ...(Object.keys(commandForms) as CurveCommandName[]).map(commandForm),
];
