import { changesBetween, type TermsChange } from '../../../domain/contract/change/variation.ts';
import type { Contract, ContractVersion } from '../../../domain/contract/contract.ts';
import { targetWords } from '../../../domain/contract/target-words.ts';
import type { Measure } from '../../../domain/measure/measure.ts';
import type { MeasureKey } from '../../../domain/shared/ids.ts';
import { FigureTable } from '../components/index.ts';
import { dateText } from '../format.ts';

const Version = ({
  version,
  before,
  inForce,
}: {
  version: ContractVersion;
  before?: ContractVersion | undefined;
  inForce: boolean;
}) => (
  <section aria-labelledby={`version-${version.number}`}>
    <h3 class="govuk-heading-s" id={`version-${version.number}`}>
      Version {version.number}, from {dateText(version.effectiveFrom)}
      {inForce ? ' (in force today)' : ''}
    </h3>
    <p class="govuk-body">{version.because}</p>
    {before ? (
      <FigureTable
        caption={`What version ${version.number} changed`}
        captionHidden
        columns={[
          { key: 'what', heading: 'What changed', cell: ({ what }: TermsChange) => what },
          {
            key: 'before',
            heading: 'Before',
            cell: (change) => <span class="outturn-typed">{change.before ?? 'Not there'}</span>,
          },
          {
            key: 'after',
            heading: 'After',
            cell: (change) => <strong class="outturn-typed">{change.after ?? 'Taken out'}</strong>,
          },
        ]}
        rows={changesBetween(before, version)}
      />
    ) : null}
  </section>
);

const measureIn = (version: ContractVersion, key: MeasureKey): Measure | undefined =>
  version.measures.find((measure) => measure.key === key);

const targetIn = (version: ContractVersion, key: MeasureKey): string => {
  const measure = measureIn(version, key);
  if (!measure) return 'Not in this version';
  if (measure.level === 'dataDevelopment') return 'On the agenda';
  return targetWords(measure) ?? 'Monitored only';
};

/** What the contract said when: the newest version first, then every target by version. */
export const Versions = ({ contract, inForce }: { contract: Contract; inForce: number | undefined }) => {
  const { versions } = contract;
  const measures = new Map(versions.flatMap((version) => version.measures).map((measure) => [measure.key, measure]));
  return (
    <>
      {versions.toReversed().map((version) => (
        <Version
          version={version}
          before={versions.find((each) => each.number === version.number - 1)}
          inForce={version.number === inForce}
        />
      ))}
      {versions.length > 1 ? (
        <FigureTable
          caption="Targets by version"
          captionSize="s"
          stackEarly={versions.length > 3}
          columns={[
            { key: 'measure', heading: 'Measure', cell: (measure: Measure) => measure.title },
            ...versions.map((version) => ({
              key: String(version.number),
              heading: `From ${dateText(version.effectiveFrom)}`,
              cell: (measure: Measure) => targetIn(version, measure.key),
            })),
          ]}
          rows={[...measures.values()]}
        />
      ) : null}
    </>
  );
};
