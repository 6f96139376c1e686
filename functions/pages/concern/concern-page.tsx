import { causeKindNames, causeRules } from '../../../domain/concern/cause.ts';
import {
  escalationsNow,
  type NextStep,
  nextStepNames,
  openActions,
  reviewFindingNames,
} from '../../../domain/concern/concern.ts';
import { concernTitle, isForAuthorityAlone } from '../../../domain/concern/ids.ts';
import type { Contract } from '../../../domain/contract/contract.ts';
import type { DisclosedCause, DisclosedConcern, DisclosedFinding } from '../../../domain/disclosed/concern.ts';
import type { Measure } from '../../../domain/measure/measure.ts';
import type { CivilDate } from '../../../domain/shared/dates.ts';
import { periodName } from '../../../domain/shared/quarters.ts';
import { contractWords } from '../board/lines.ts';
import { FigureTable, SummaryList, Tag } from '../components/index.ts';
import { dateText, dateTimeText, ukDate } from '../format.ts';
import { FigureCell, ProtectionNote, StatusWord, targetText, Working } from '../return/figure.tsx';
import { returnPath } from '../return/words.ts';

export interface ConcernView {
  readonly found: DisclosedConcern;
  readonly contract: Contract;
  readonly today: CivilDate;
  readonly next: NextStep;
  /** Where the measure's history is, for a reader who may open it; to a provider, the story behind its course. */
  readonly measureLink: { readonly href: string; readonly text: string } | undefined;
  /** The forms that the reader may use now; none for someone who only reads. */
  readonly forms: unknown;
}

/** A figure in the table of what happened, with what of it this line tells. */
type Told = DisclosedFinding & { readonly what: string };

const findingsOf = (found: DisclosedConcern): readonly Told[] =>
  [
    ...found.causes.flatMap(({ finding }) => (finding ? [{ ...finding, what: 'As it was flagged' }] : [])),
    ...found.notes.map((note) => ({ ...note, what: 'As restated' })),
  ].toSorted((one, other) => one.period.localeCompare(other.period) || one.at.localeCompare(other.at));

const causeState = ({ over }: DisclosedCause): string =>
  over ? `Over since ${dateText(ukDate(over.at))}. ${over.because}` : 'Stands';

/** Every cause, those that are over among them. */
const Causes = ({ found }: { found: DisclosedConcern }) => (
  <FigureTable
    caption="Why there is a concern"
    rows={found.causes}
    columns={[
      {
        key: 'kind',
        heading: 'Cause',
        cell: ({ kind, period }) => (
          <>
            {causeKindNames[kind]}
            {period ? <span class="outturn-figure__note">{periodName(period)}</span> : null}
          </>
        ),
      },
      {
        key: 'sentence',
        heading: 'What was found, and the rule',
        class: 'outturn-finding__working',
        cell: ({ kind, sentence }) => (
          <>
            {sentence}
            {kind === 'red' ? null : <span class="outturn-figure__note">{causeRules[kind]}</span>}
          </>
        ),
      },
      { key: 'found', heading: 'Found', cell: ({ at }) => dateText(ukDate(at)) },
      { key: 'state', heading: 'Now', cell: (cause) => causeState(cause) },
    ]}
  />
);

const WhatHappened = ({ found, measure }: { found: DisclosedConcern; measure: Measure }) => {
  const findings = findingsOf(found);
  if (findings.length === 0) return null;
  return (
    <>
      <FigureTable
        caption="What happened"
        class="outturn-review"
        rows={findings}
        columns={[
          {
            key: 'what',
            heading: 'Figure',
            cell: ({ what, at, period }) => (
              <>
                {periodName(period)}
                <span class="outturn-figure__note">{`${what}, ${dateText(ukDate(at))}`}</span>
              </>
            ),
          },
          {
            key: 'figure',
            heading: 'The figure',
            numeric: true,
            cell: ({ figure }) => <FigureCell figure={figure} />,
          },
          {
            key: 'target',
            heading: 'Target',
            numeric: true,
            cell: ({ score }) => targetText(measure, score),
          },
          { key: 'status', heading: 'Status', cell: (finding) => <StatusWord shown={finding} /> },
          {
            key: 'working',
            heading: 'How this was decided',
            class: 'outturn-finding__working',
            cell: (finding) => (
              <div class="outturn-working">
                <Working shown={finding} measure={measure} />
              </div>
            ),
          },
        ]}
      />
      <ProtectionNote figures={findings.map(({ figure }) => figure)} />
    </>
  );
};

const figuresText = ({ figures = [] }: DisclosedCause): string =>
  figures.map(({ what, written, printedIn }) => `${what}: ${written}, in ${printedIn}`).join('; ');

/** Every contradiction with all its figures, the one that is computed with, and who decided so. */
const Contradictions = ({ found }: { found: DisclosedConcern }) => {
  const contradictions = found.causes.filter(({ figures }) => figures && figures.length > 0);
  if (contradictions.length === 0) return null;
  return (
    <FigureTable
      caption="The figures, and which one is computed with"
      rows={contradictions}
      columns={[
        { key: 'figures', heading: 'The figures', class: 'outturn-finding__working', cell: figuresText },
        {
          key: 'with',
          heading: 'Computed with',
          cell: ({ key, sentence, computesWith }) =>
            settlementOf(found, key, sentence)?.computesWith ?? computesWith ?? 'Each as it was sent',
        },
        {
          key: 'by',
          heading: 'Who decided so',
          cell: ({ key, sentence, decidedBy }) => {
            const settled = settlementOf(found, key, sentence);
            return settled
              ? `${settled.by.name}, ${dateText(ukDate(settled.at))}: ${settled.because}`
              : (decidedBy ?? 'Nobody yet');
          },
        },
      ]}
    />
  );
};

const settlementOf = (found: DisclosedConcern, key: string, sentence: string) =>
  found.settlements.findLast((each) => each.key === key && each.sentence === sentence);

const Escalations = ({ found }: { found: DisclosedConcern }) =>
  found.escalations.length === 0 ? null : (
    <FigureTable
      caption="Escalation"
      rows={found.escalations}
      columns={[
        { key: 'step', heading: 'Step', cell: ({ step }) => step },
        { key: 'on', heading: 'Taken on', cell: ({ on }) => dateText(on) },
        {
          key: 'because',
          heading: 'Why',
          cell: ({ because, skippedBecause }) =>
            skippedBecause ? `${because} Steps were left out: ${skippedBecause}` : because,
        },
      ]}
    />
  );

const Explanations = ({ found }: { found: DisclosedConcern }) => (
  <>
    <h2 class="govuk-heading-m">How the provider explains it</h2>
    {found.explanations.length === 0 && (
      <p class="govuk-body">{found.status === 'open' ? 'Not explained yet.' : 'No explanation was given.'}</p>
    )}
    {found.explanations.map(({ text, at, by }) => (
      <>
        <p class="govuk-body govuk-!-margin-bottom-1">{text}</p>
        <p class="govuk-hint">{`${by.name}, ${dateTimeText(at)}`}</p>
      </>
    ))}
  </>
);

const Actions = ({ found, today }: { found: DisclosedConcern; today: CivilDate }) => (
  <FigureTable
    caption="What was agreed"
    rows={found.actions}
    empty={found.status === 'open' ? 'No action has been agreed yet.' : 'No action was agreed.'}
    columns={[
      { key: 'action', heading: 'Action', cell: ({ action }) => action },
      { key: 'owner', heading: 'Who', cell: ({ owner }) => owner },
      {
        key: 'due',
        heading: 'By when',
        cell: ({ due, review }) => (
          <>
            {dateText(due)}
            {!review && due < today && (
              <>
                {' '}
                <Tag colour="magenta">Overdue</Tag>
              </>
            )}
          </>
        ),
      },
      {
        key: 'worked',
        heading: 'Did it work?',
        cell: ({ review }) =>
          review
            ? `${reviewFindingNames[review.worked]}. ${review.note}`
            : found.status === 'open'
              ? 'Not reviewed yet'
              : 'Not reviewed',
      },
    ]}
  />
);

/** One concern: what happened, what was agreed, by when, and whether it worked. */
export const ConcernPage = ({ found, contract, today, next, measureLink, forms }: ConcernView) => {
  const due = openActions(found)[0]?.due;
  const escalated = escalationsNow(found).at(-1);
  const hasReturn = found.period !== undefined && found.subject !== 'money';
  return (
    <>
      <span class="govuk-caption-l">{contractWords(contract)}</span>
      <h1 class="govuk-heading-l">{concernTitle(found.title, found.period)}</h1>
      <SummaryList
        rows={[
          {
            key: 'Status',
            value: (
              <Tag colour={found.status === 'open' ? 'purple' : 'teal'}>
                {found.status === 'open' ? 'Open' : 'Closed'}
              </Tag>
            ),
          },
          found.status === 'open' && { key: 'Next', value: nextStepNames[next] },
          due !== undefined && { key: 'Next action due', value: dateText(due) },
          measureLink !== undefined && {
            key: 'Measure',
            value: (
              <a class="govuk-link" href={measureLink.href}>
                {measureLink.text}
              </a>
            ),
          },
          { key: 'Opened', value: dateText(ukDate(found.openedAt)) },
          found.owners !== undefined && {
            key: 'Who looks after it',
            value: [found.owners.authority, found.owners.provider].filter(Boolean).join('; '),
          },
          escalated !== undefined && { key: 'Escalated to', value: escalated.step },
          hasReturn && {
            key: 'Return',
            value: (
              <a
                class="govuk-link"
                href={`${returnPath(found.contract, found.period ?? '')}${found.measure ? `#measure-${found.subject}` : ''}`}
              >
                {`Return for ${periodName(found.period ?? '')}`}
              </a>
            ),
          },
        ]}
      />
      <Causes found={found} />
      {found.measure ? <WhatHappened found={found} measure={found.measure} /> : null}
      <Contradictions found={found} />
      {isForAuthorityAlone(found.subject) ? null : <Explanations found={found} />}
      <Actions found={found} today={today} />
      <Escalations found={found} />
      {found.closings.map(({ text, at, by }) => (
        <>
          <h2 class="govuk-heading-m">Closed</h2>
          <p class="govuk-body govuk-!-margin-bottom-1">{text}</p>
          <p class="govuk-hint">{`${by.name}, ${dateTimeText(at)}`}</p>
        </>
      ))}
      {forms as never}
    </>
  );
};
