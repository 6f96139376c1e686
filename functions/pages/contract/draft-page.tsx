import { type Contract, totalValue } from '../../../domain/contract/contract.ts';
import { targetWords, toleranceWords } from '../../../domain/contract/target-words.ts';
import { yearsWithoutLine } from '../../../domain/contract/years.ts';
import { isReported, type Measure, quadrantNames, quadrants } from '../../../domain/measure/measure.ts';
import type { Contradiction } from '../../../domain/shared/contradictions.ts';
import type { CivilDate } from '../../../domain/shared/dates.ts';
import { Button, FigureTable, isPresent, NotificationBanner, Tag, type Task, TaskList } from '../components/index.ts';
import { pounds } from '../format.ts';
import { AboutContract, Term } from './about.tsx';
import type { AwardShown } from './answers.tsx';
import { Contradictions } from './contradictions.tsx';
import { ValueAndFunding } from './values.tsx';
import { countText, levelNames } from './words.ts';

export interface DraftPageProps {
  readonly contract: Contract;
  readonly today: CivilDate;
  readonly award: AwardShown | undefined;
  readonly contradictions: readonly Contradiction[];
  readonly mayEdit: boolean;
  readonly mayReadJournal: boolean;
  readonly notice: string | undefined;
}

const toDo = { tag: 'To do', colour: 'blue' } as const;

const valuesTask = ({ id, terms }: Contract, gaps: readonly string[]): Task => {
  const { stated, yearsNotStated } = totalValue(terms.values);
  const years = terms.values.length - yearsNotStated;
  const given = years === 0 ? 'No year states a value' : `${pounds(stated)} over ${countText(years, 'stated year')}`;
  return {
    title: 'Value by financial year',
    href: `/contracts/${id}/set-values`,
    hint: terms.values.length === 0 ? undefined : gaps.length > 0 ? `Nothing yet for ${gaps.join(', ')}` : given,
    status: terms.values.length === 0 ? toDo : gaps.length > 0 ? { tag: 'In part', colour: 'yellow' } : 'Given',
  };
};

const measuresTask = ({ id, terms }: Contract): Task => {
  const reported = terms.measures.filter(isReported).length;
  const agenda = terms.measures.length - reported;
  return {
    title: 'Measures',
    href: `/contracts/${id}/put-measure`,
    hint:
      terms.measures.length === 0
        ? 'At least one measure to report'
        : `${countText(reported, 'measure')} to report, ${agenda} on the data development agenda`,
    status: reported > 0 ? 'Given' : toDo,
  };
};

const awardTask = (contract: Contract, award: AwardShown | undefined): Task => {
  if (!contract.award) return { title: 'Award', hint: contract.awardNotNeededBecause, status: 'Not needed' };
  return {
    title: 'Award',
    href: `/awards/${contract.award}`,
    hint: award ? `${award.title}, ${award.regimeName}` : undefined,
    status: award?.isConfirmed ? 'Confirmed' : { tag: award?.statusName ?? 'Not found', colour: 'yellow' },
  };
};

/** Whether the contract could be signed today, as far as the record shows; the signing itself decides. */
const isReady = (contract: Contract, award: AwardShown | undefined): boolean =>
  contract.terms.values.length > 0 &&
  contract.terms.measures.some(isReported) &&
  (contract.award === undefined || award?.isConfirmed === true);

const signTask = (contract: Contract, award: AwardShown | undefined): Task =>
  isReady(contract, award)
    ? { title: 'Record that it is signed', href: `/contracts/${contract.id}/sign`, status: toDo }
    : {
        title: 'Record that it is signed',
        hint: 'Once the award is confirmed, and values and measures are given',
        status: 'Cannot start yet',
        cannotStartYet: true,
      };

const Tasks = ({ contract, award }: DraftPageProps) => (
  <TaskList
    items={[
      {
        title: 'Parties, term and reporting calendar',
        href: `/contracts/${contract.id}/correct-details`,
        status: 'Given',
      },
      awardTask(contract, award),
      valuesTask(contract, yearsWithoutLine(contract)),
      {
        title: 'Funding lines',
        href: `/contracts/${contract.id}/set-funding`,
        hint: 'May be left out',
        status: contract.terms.funding.length > 0 ? 'Given' : 'Optional',
      },
      measuresTask(contract),
      contract.extensionTermYears > 0 && {
        title: 'Extension options',
        href: `/contracts/${contract.id}/record-options`,
        hint: 'Who decides, and with what notice. May follow after signing',
        status: contract.extensionOptions ? 'Given' : 'Optional',
      },
      signTask(contract, award),
    ]}
  />
);

const DraftMeasures = ({ contract, mayEdit }: { contract: Contract; mayEdit: boolean }) => (
  <FigureTable
    caption="Measures so far"
    captionHidden
    columns={[
      {
        key: 'measure',
        heading: 'Measure',
        cell: (measure: Measure) => measure.title,
      },
      { key: 'level', heading: 'Level', cell: (measure) => levelNames[measure.level] },
      {
        key: 'target',
        heading: 'Target',
        numeric: true,
        cell: (measure) =>
          isReported(measure)
            ? [targetWords(measure) ?? 'Monitored only', toleranceWords(measure)].filter(isPresent).join('; ')
            : `To settle: ${measure.undefinedInPaper ?? 'not said'}`,
        class: 'outturn-wrap',
      },
      mayEdit && {
        key: 'actions',
        heading: 'Change',
        cell: (measure) => (
          <span>
            <a class="govuk-link" href={`/contracts/${contract.id}/put-measure?key=${measure.key}`}>
              Change<span class="govuk-visually-hidden"> {measure.title}</span>
            </a>{' '}
            <a class="govuk-link" href={`/contracts/${contract.id}/remove-measure?key=${measure.key}`}>
              Remove<span class="govuk-visually-hidden"> {measure.title}</span>
            </a>
          </span>
        ),
      },
    ]}
    groups={quadrants
      .map((quadrant) => ({
        heading: quadrantNames[quadrant],
        rows: contract.terms.measures.filter((measure) => measure.quadrant === quadrant),
      }))
      .filter((group) => group.rows.length > 0)}
    empty="No measure yet. Add the first: what was done, how well, and whether anyone is better off."
  />
);

/** A draft contract: what is missing before it can be signed. */
export const DraftPage = (props: DraftPageProps) => {
  const { contract, today, mayEdit } = props;
  return (
    <>
      {props.notice ? <NotificationBanner success text={props.notice} /> : null}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">
        {contract.title} <Tag colour="blue">Draft</Tag>
      </h1>
      <p class="govuk-body-l">{contract.providerName}. The provider sees this contract once it is signed.</p>
      {mayEdit ? (
        <>
          <h2 class="govuk-heading-m">Before it can be signed</h2>
          <Tasks {...props} />
        </>
      ) : null}
      {props.contradictions.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">What disagrees</h2>
          <Contradictions found={props.contradictions} />
        </>
      ) : null}
      <h2 class="govuk-heading-m">Term</h2>
      <Term contract={contract} today={today} />
      <h2 class="govuk-heading-m">Measures</h2>
      <DraftMeasures contract={contract} mayEdit={mayEdit} />
      {mayEdit ? (
        <p class="govuk-body outturn-no-print">
          <Button variant="secondary" href={`/contracts/${contract.id}/put-measure`}>
            Add a measure
          </Button>
        </p>
      ) : null}
      <h2 class="govuk-heading-m">Value and funding</h2>
      <ValueAndFunding terms={contract.terms} gaps={yearsWithoutLine(contract)} />
      <h2 class="govuk-heading-m">About this contract</h2>
      <AboutContract contract={contract} authorityName={contract.authorityName ?? contract.authority} mayReadOutcome />
      {props.mayReadJournal ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/contracts/${contract.id}/journal`}>
            Journal: everything that was done to this record, and how it stood on any day
          </a>
        </p>
      ) : null}
    </>
  );
};
