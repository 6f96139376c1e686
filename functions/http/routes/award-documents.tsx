import type { AwardState } from '../../../domain/award/award.ts';
import { recordForChallenger } from '../../../domain/award/record/for-challenger.ts';
import { isUnderRegulation24, type RecordFor, regulation24Record } from '../../../domain/award/record/regulation-24.ts';
import { awardReport } from '../../../domain/award/report/award-report.ts';
import type { Document } from '../../../domain/document/document.ts';
import type { Instant } from '../../../domain/shared/dates.ts';
import { toWord, wordType } from '../../documents/word.ts';
import { awardDocumentHref } from '../../pages/award/documents.tsx';
import { type DocumentFile, DocumentPage } from '../../pages/document/document-page.tsx';
import { type Download, download, type PageRequest, type PageView, page, type SiteRoute } from '../page-routes.ts';
import { ProblemError } from '../problems.ts';

/** The documents made from an award: each as a page, and as a Word file of the same content. */

const awardOf = async ({ read, params }: PageRequest): Promise<AwardState> =>
  (await read.record('award', params)).state;

const reportOf = async (request: PageRequest): Promise<[AwardState, Document]> => {
  const state = await awardOf(request);
  return [state, awardReport(state, { authority: request.person.organisationName, today: request.today })];
};

const recordInput = async ({ read, params, person, today }: PageRequest): Promise<RecordFor> => {
  const { entries } = await read.journal('award', params);
  const journal = entries.flatMap(({ at, by, events }) => events.map(({ type }) => ({ type, at: at as Instant, by })));
  return { authority: person.organisationName, today, journal };
};

const recordOf = async (request: PageRequest): Promise<[AwardState, Document]> => {
  const [state, input] = await Promise.all([awardOf(request), recordInput(request)]);
  return [state, regulation24Record(state, input)];
};

/** The copy for the provider whose representation the address names; for any other where it names none. */
const challengerRecordOf = async (request: PageRequest): Promise<[AwardState, Document]> => {
  const [state, input] = await Promise.all([awardOf(request), recordInput(request)]);
  const id = request.query.get('representation');
  const own = state.representations.find((each) => each.id === id);
  if (!isUnderRegulation24(state) || (id !== null && !own)) throw new ProblemError('notFound');
  return [state, recordForChallenger(state, input, own)];
};

const shown = (state: AwardState, document: Document, files: readonly DocumentFile[]): PageView => ({
  title: `${document.title}: ${state.title}`,
  trail: [
    { text: 'Awards', href: '/awards' },
    { text: state.title, href: `/awards/${state.id}` },
  ],
  demonstration: document.demonstration,
  body: <DocumentPage document={document} files={files} />,
});

const word = async ([state, document]: readonly [AwardState, Document], kind: string): Promise<Download> => ({
  name: `${state.title}-${kind}.docx`,
  type: wordType,
  content: await toWord(document),
});

export const awardDocumentRoutes: readonly SiteRoute[] = [
  page('/awards/:awardId/report', 'award.read', async (request) => {
    const [state, document] = await reportOf(request);
    return shown(state, document, [
      { text: 'Save the report as a Word file', href: awardDocumentHref(state.id, 'report.docx') },
    ]);
  }),
  download('/awards/:awardId/report.docx', 'award.read', async (request) =>
    word(await reportOf(request), 'award-report'),
  ),
  page('/awards/:awardId/record', 'award.read', async (request) => {
    const [state, document] = await recordOf(request);
    return shown(state, document, [
      { text: 'Save the record as a Word file', href: awardDocumentHref(state.id, 'record.docx') },
      ...(isUnderRegulation24(state)
        ? [
            {
              text: 'Save the copy for a provider that made a representation',
              href: awardDocumentHref(state.id, 'record-for-challenger.docx'),
            },
          ]
        : []),
      ...state.representations.map(({ id, from }) => ({
        text: `Save the copy for ${from}`,
        href: `${awardDocumentHref(state.id, 'record-for-challenger.docx')}?representation=${id}`,
      })),
    ]);
  }),
  download('/awards/:awardId/record.docx', 'award.read', async (request) => {
    const made = await recordOf(request);
    return word(made, isUnderRegulation24(made[0]) ? 'regulation-24-record' : 'award-record');
  }),
  download('/awards/:awardId/record-for-challenger.docx', 'award.read', async (request) =>
    word(await challengerRecordOf(request), 'regulation-24-record-for-challenger'),
  ),
];
