import { concernTitle } from '../../../domain/concern/ids.ts';
import { periodName } from '../../../domain/shared/quarters.ts';
import type { ConcernLine } from '../../../domain/views/concern-list.ts';
import type { ContractLine } from '../../../domain/views/contract-list.ts';
import type { OwedReturn } from '../../../domain/views/owed.ts';
import { FigureTable } from '../components/index.ts';
import { dateText, ukDate } from '../format.ts';
import { cameBack, OwedTag } from '../return/list-page.tsx';
import { concernPath, counted, dueWords, returnPath } from '../return/words.ts';

export interface ProviderHome {
  readonly organisationName: string;
  /** Not sent, and their period over: late first, then by due date. */
  readonly owed: readonly OwedReturn[];
  /** The next return of each contract. */
  readonly coming: readonly OwedReturn[];
  /** Sent, with open questions. */
  readonly questioned: readonly OwedReturn[];
  /** Open concerns that wait for an explanation, or for an action that the provider does. */
  readonly concerns: readonly (ConcernLine & { readonly contractTitle: string; readonly measureTitle: string })[];
  /** Sent lately: what was accepted and restated. Newest first. */
  readonly sent: readonly OwedReturn[];
  readonly contracts: readonly ContractLine[];
}

const authorityOf = ({ contract }: OwedReturn): string => contract.authorityName ?? 'The commissioning authority';

const contractColumn = {
  key: 'contract',
  heading: 'Return',
  cell: (owed: OwedReturn) => (
    <>
      <a class="govuk-link" href={returnPath(owed.contract.contract, owed.period.key)}>
        {`${owed.contract.title}, ${periodName(owed.period.key)}`}
      </a>
    </>
  ),
};
const authorityColumn = { key: 'authority', heading: 'To', cell: authorityOf };

const lateWords = (late: number, all: number): string => {
  if (late === 0) return '';
  return all === 1 ? ', which is late' : `, ${late} of them late`;
};

const headline = ({ owed, questioned, concerns }: ProviderHome): string => {
  const late = owed.filter((each) => each.state === 'late').length;
  const questions = questioned.reduce((sum, { line }) => sum + (line?.openQuestions ?? 0), 0);
  const parts = [
    owed.length > 0 && `${counted(owed.length, 'return')} to send${lateWords(late, owed.length)}`,
    questions > 0 && `${counted(questions, 'question')} to answer`,
    concerns.length > 0 && `${counted(concerns.length, 'concern')} open`,
  ].filter((part): part is string => Boolean(part));
  return parts.length === 0 ? 'Nothing is owed today.' : `${parts.join('; ')}.`;
};

const WhatCameBack = ({ questioned, concerns }: ProviderHome) => (
  <>
    {questioned.length > 0 && (
      <FigureTable
        caption="Questions to answer"
        rows={questioned}
        columns={[
          contractColumn,
          authorityColumn,
          {
            key: 'questions',
            heading: 'Waiting',
            cell: ({ line }) => counted(line?.openQuestions ?? 0, 'question'),
          },
        ]}
      />
    )}
    {concerns.length > 0 && (
      <FigureTable
        caption="Open concerns"
        rows={concerns}
        columns={[
          {
            key: 'concern',
            heading: 'Concern',
            cell: (each) => (
              <a class="govuk-link" href={concernPath(each.contract, each.period, each.measure)}>
                {concernTitle(each.measureTitle, each.period)}
              </a>
            ),
          },
          { key: 'contract', heading: 'Contract', cell: (each) => each.contractTitle },
          {
            key: 'next',
            heading: 'Waits for',
            cell: ({ next }) => (next === 'explanation' ? 'Your explanation' : 'The commissioner'),
          },
          { key: 'due', heading: 'Action due', cell: ({ due }) => (due ? dateText(due) : 'None agreed yet') },
        ]}
      />
    )}
  </>
);

/** What the provider owes, to whom, by when, and what came back, across every authority that it works for. */
export const ProviderHomePage = (home: ProviderHome) => (
  <>
    <span class="govuk-caption-l">{home.organisationName}</span>
    <h1 class="govuk-heading-l">What you owe, and what came back</h1>
    <p class="govuk-body-l">{headline(home)}</p>
    {home.owed.length > 0 && (
      <FigureTable
        caption="Returns to send"
        rows={home.owed}
        columns={[
          contractColumn,
          authorityColumn,
          { key: 'due', heading: 'Due', cell: (each) => (each.due ? dateText(each.due) : 'Not known') },
          { key: 'state', heading: 'Status', cell: (each) => <OwedTag owed={each} /> },
          { key: 'begun', heading: 'How far', cell: ({ line }) => (line ? 'Begun' : 'Not begun') },
        ]}
      />
    )}
    <WhatCameBack {...home} />
    {home.coming.length > 0 && (
      <FigureTable
        caption="Coming next"
        rows={home.coming}
        columns={[
          contractColumn,
          authorityColumn,
          { key: 'opens', heading: 'Opens', cell: ({ period }) => dateText(period.end) },
          { key: 'due', heading: 'Due', cell: (each) => (each.due ? dateText(each.due) : 'Not known') },
        ]}
      />
    )}
    {home.sent.length > 0 && (
      <FigureTable
        caption="Sent"
        rows={home.sent}
        columns={[
          contractColumn,
          authorityColumn,
          {
            key: 'sent',
            heading: 'When',
            cell: (each) => `${each.line?.sentAt ? dateText(ukDate(each.line.sentAt)) : ''}, ${dueWords(each)}`,
          },
          { key: 'state', heading: 'Status', cell: (each) => <OwedTag owed={each} /> },
          { key: 'back', heading: 'What came of it', cell: cameBack },
        ]}
      />
    )}
    {home.contracts.length === 0 && (
      <p class="govuk-body outturn-empty">
        Your organisation holds no signed contract here yet. Once an authority signs one, its returns show here.
      </p>
    )}
  </>
);
