import type { Contract, ContractVersion } from '../../../domain/contract/contract.ts';
import { targetWords, toleranceWords } from '../../../domain/contract/target-words.ts';
import type { Measure } from '../../../domain/measure/measure.ts';
import type { CivilDate } from '../../../domain/shared/dates.ts';
import { Button, DateInput, FigureTable, SummaryList } from '../components/index.ts';
import { dateText } from '../format.ts';
import { FundingLines, ValueByYear } from './values.tsx';
import { frequencyNames } from './words.ts';

interface Props {
  readonly contract: Contract;
  readonly on: CivilDate;
  readonly version: ContractVersion | undefined;
  readonly error?: string | undefined;
}

const MeasureTable = ({ measures }: { measures: readonly Measure[] }) => (
  <FigureTable
    caption="Measures, with their targets and tolerances"
    captionSize="s"
    columns={[
      { key: 'measure', heading: 'Measure', cell: (measure: Measure) => measure.title },
      {
        key: 'target',
        heading: 'Target',
        cell: (measure) =>
          measure.level === 'dataDevelopment'
            ? 'On the data development agenda'
            : (targetWords(measure) ?? 'Monitored only'),
      },
      { key: 'tolerance', heading: 'Tolerance', cell: (measure) => toleranceWords(measure) ?? '-' },
    ]}
    rows={measures}
    empty="No measures."
  />
);

/** Which day is asked about. */
const WhichDay = ({ contract, on, error }: Omit<Props, 'version'>) => {
  const [year = '', month = '', day = ''] = on.split('-');
  const part = (name: 'day' | 'month' | 'year', value: string, width: 2 | 4) => ({
    name: `on.${name}`,
    id: name === 'day' ? 'on' : `on-${name}`,
    label: name.charAt(0).toUpperCase() + name.slice(1),
    value,
    width,
  });
  return (
    <form method="get" action={`/contracts/${contract.id}/terms`} novalidate class="outturn-no-print">
      <DateInput
        id="on-date"
        legend="As it stood on"
        error={error}
        parts={[part('day', String(Number(day)), 2), part('month', String(Number(month)), 2), part('year', year, 4)]}
      />
      <Button variant="secondary">Show</Button>
    </form>
  );
};

/** The contract's terms as they stood on a day: everything that its latest version by then said. */
export const TermsPage = (props: Props) => {
  const { contract, on, version } = props;
  return (
    <>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">The terms on {dateText(on)}</h1>
      <p class="govuk-body-l">
        {contract.title}, with {providerOn(contract, on)}
      </p>
      <WhichDay {...props} />
      {version ? (
        <>
          <SummaryList
            rows={[
              {
                key: 'Version',
                value: `${version.number}, in force from ${dateText(version.effectiveFrom)}`,
              },
              { key: 'Why', value: <span class="outturn-typed">{version.because}</span> },
              {
                key: 'End',
                value: on > version.end ? `${dateText(version.end)}: it had ended` : dateText(version.end),
              },
              {
                key: 'Returns',
                value: `${frequencyNames[version.calendar.frequency]}, due ${version.calendar.dueWorkingDays} working days after the period ends`,
              },
            ]}
          />
          <MeasureTable measures={version.measures} />
          <ValueByYear terms={version} gaps={[]} />
          <FundingLines terms={version} />
        </>
      ) : (
        <p class="govuk-body">No terms were in force on that day: the contract starts on {dateText(contract.start)}.</p>
      )}
    </>
  );
};

/** Who the provider was on a day. */
const providerOn = ({ formerProviders = [], providerName }: Contract, on: CivilDate): string =>
  formerProviders.find(({ until }) => on <= until)?.name ?? providerName;
