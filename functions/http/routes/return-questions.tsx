import type { DisclosedRow } from '../../../domain/disclosed/return.ts';
import { periodName } from '../../../domain/shared/quarters.ts';
import type { FormState } from '../../forms/form-state.ts';
import { AnswerPage, AskPage, RestatePage } from '../../pages/return/question-pages.tsx';
import { returnPath, returnTrail } from '../../pages/return/words.ts';
import { form, type PageRequest, type PageView, type SiteRoute } from '../page-routes.ts';
import { ProblemError } from '../problems.ts';

/** The forms about one figure of a return that was sent: ask, answer, restate. */

const pathOf = ({ params }: PageRequest): string => returnPath(params.contractId ?? '', params.period ?? '');

const readSent = async ({ read, params }: PageRequest) => {
  const found = await read.returnInContext(params);
  if (!found.current?.sending) throw new ProblemError('notFound');
  return { ...found, current: found.current };
};

const startAt = async (request: PageRequest) => ({
  typed: {},
  version: (await readSent(request)).version,
});

type Body = (about: {
  contract: string;
  period: string;
  periodName: string;
  row: DisclosedRow;
  form: FormState;
}) => unknown;

/** The page about the figure that `find` picks out of the return. */
const aboutFigure = async (
  request: PageRequest,
  state: FormState,
  title: string,
  find: (row: DisclosedRow) => boolean,
  body: Body,
): Promise<PageView> => {
  const { current, contract, period } = await readSent(request);
  const row = current.rows.find(find);
  if (!row) throw new ProblemError('notFound');
  return {
    title,
    trail: [...returnTrail(contract), { text: periodName(period.key), href: pathOf(request) }],
    demonstration: contract.demonstration,
    body: body({ contract: contract.id, period: period.key, periodName: periodName(period.key), row, form: state }),
  };
};

/** The measure that the address names, or the form that was sent. */
const measureIn =
  ({ query }: PageRequest, state: FormState) =>
  ({ measure }: DisclosedRow): boolean =>
    measure.key === (query.get('measure') ?? state.value('measureKey'));

const questionIn = ({ query }: PageRequest, state: FormState): string =>
  query.get('question') ?? state.value('questionId');

export const questionRoutes: readonly SiteRoute[] = [
  form('return', 'ask', {
    start: startAt,
    show: (request, state) =>
      aboutFigure(request, state, 'Ask a question about this figure', measureIn(request, state), (about) => (
        <AskPage {...about} />
      )),
    done: (_, request) => pathOf(request),
  }),
  form('return', 'answer', {
    start: startAt,
    show: (request, state) => {
      const id = questionIn(request, state);
      const holdsIt = (row: DisclosedRow) => row.questions.some((question) => question.id === id);
      return aboutFigure(request, state, 'Answer a question', holdsIt, (about) => {
        const asked = about.row.questions.find((question) => question.id === id);
        return (
          asked && <AnswerPage {...about} question={{ id, question: asked.question, askedBy: asked.askedBy.name }} />
        );
      });
    },
    done: (_, request) => pathOf(request),
  }),
  form('return', 'restate', {
    start: startAt,
    show: (request, state) =>
      aboutFigure(request, state, 'Correct this figure', measureIn(request, state), (about) => (
        <RestatePage {...about} />
      )),
    done: (_, request) => pathOf(request),
  }),
];
