import { summaryCsv, summaryDocument, summaryFileName } from '../../../domain/open-data/annual-summary/files.ts';
import { representationAccounts, type Summary } from '../../../domain/open-data/annual-summary/summary.ts';
import { askedYear } from '../../../domain/open-data/annual-summary/year.ts';
import { annualSummary, type SummaryYear } from '../../../domain/regime/annual-summary.ts';
import { awardList } from '../../../domain/views/award-list.ts';
import { contractList } from '../../../domain/views/contract-list.ts';
import { summaryRecords } from '../../../domain/views/summary-records.ts';
import { toWord, wordType } from '../../documents/word.ts';
import { inputFrom, type TypedGroup, typedFrom, typedOf } from '../../forms/form-data.ts';
import { FormState } from '../../forms/form-state.ts';
import { AnnualSummaryPage } from '../../pages/open-data/annual-summary.tsx';
import { csvType, recordsOf } from '../open-data.ts';
import { download, type PageRequest, page, type SiteRoute } from '../page-routes.ts';
import { ProblemError } from '../problems.ts';

/** The days in the address, as text: whole, as links write them, or in parts, as the form on the page does. */
const askedIn = ({
  query,
}: PageRequest): { readonly typed: TypedGroup; readonly from?: string; readonly to?: string } => {
  const typed = typedFrom([...query].filter(([name]) => /^(from|to)\b/.test(name)));
  const { from, to } = inputFrom(typed) as Readonly<Record<string, unknown>>;
  return {
    typed: { ...typed, ...wholeDates({ from, to }) },
    ...(typeof from === 'string' && { from }),
    ...(typeof to === 'string' && { to }),
  };
};

/** Days that came whole, split for the boxes of the form. */
const wholeDates = (days: Readonly<Record<string, unknown>>): TypedGroup =>
  Object.fromEntries(
    Object.entries(days).flatMap(([name, day]) => (typeof day === 'string' ? [[name, typedOf(day)] as const] : [])),
  );

const summaryOf = async ({ read, person }: PageRequest, year: SummaryYear): Promise<Summary> => {
  const [awards, contracts] = await Promise.all([
    read.all('openData.read', awardList),
    read.all('openData.read', contractList),
  ]);
  const { records, withoutRegime } = summaryRecords(awards, contracts);
  const figures = annualSummary(year, records);
  const heard = figures.find(({ letter }) => letter === 'i')?.counted.flatMap(({ record }) => record?.id ?? []) ?? [];
  const heardBy = await recordsOf(read, 'award', [...new Set(heard)]);
  return {
    authority: person.organisationName,
    year,
    figures,
    representations: heardBy.flatMap((award) => representationAccounts(award, year)),
    unplaced: withoutRegime.map(({ contract, title }) => ({ contract, title })),
    demonstration: awards.some(({ demonstration }) => demonstration) || contracts.some((line) => line.demonstration),
  };
};

const form = (typed: TypedGroup, problems: FormState['problems'] = []): FormState =>
  new FormState({ typed, problems, version: 0, requestId: '' });

/** The summary of the year in the address, for a file. An address that names no year is not answered with another. */
const summaryAsked = (request: PageRequest): Promise<Summary> => {
  const { year, problems } = askedYear(askedIn(request), request.today);
  if (!year) throw new ProblemError('invalidInput', { detail: problems.map(({ because }) => because).join('. ') });
  return summaryOf(request, year);
};

export const annualSummaryRoutes: readonly SiteRoute[] = [
  page('/annual-summary', 'openData.read', async (request) => {
    const { typed, ...asked } = askedIn(request);
    const { year, problems = [] } = askedYear(asked, request.today);
    const summary = year && (await summaryOf(request, year));
    const shown = year ? { from: typedOf(year.from), to: typedOf(year.to) } : typed;
    return {
      title: 'Annual summary',
      trail: [{ text: 'Open data', href: '/open-data' }],
      problems,
      demonstration: summary?.demonstration ?? false,
      body: <AnnualSummaryPage form={form(shown, problems)} summary={summary} today={request.today} />,
    };
  }),
  download('/annual-summary.csv', 'openData.read', async (request) => {
    const summary = await summaryAsked(request);
    return { name: summaryFileName(summary, 'csv'), type: csvType, content: summaryCsv(summary) };
  }),
  download('/annual-summary.docx', 'openData.read', async (request) => {
    const summary = await summaryAsked(request);
    const content = await toWord(summaryDocument(summary, request.today));
    return { name: summaryFileName(summary, 'docx'), type: wordType, content };
  }),
];
