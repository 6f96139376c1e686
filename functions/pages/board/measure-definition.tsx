import { judgedBy } from '../../../domain/contract/target-words.ts';
import { type Measure, quadrantNames } from '../../../domain/measure/measure.ts';
import { profileOf } from '../../../domain/scoring/disclosure.ts';
import { profileNames } from '../../../domain/scoring/disclosure-profiles.ts';
import { SummaryList } from '../components/index.ts';

const levelWords: Record<Measure['level'], string> = {
  headline: 'Headline measure',
  secondary: 'Secondary measure',
  dataDevelopment: 'Data development agenda: worth having, with no data yet',
};

const unitWords: Record<Measure['unit'], string> = {
  count: 'Number',
  percent: 'Percent',
  rate: 'Rate',
  pounds: 'Pounds',
  days: 'Days',
  score: 'Score',
};

const polarityWords: Record<Measure['polarity'], string> = {
  higherIsBetter: 'Higher is better',
  lowerIsBetter: 'Lower is better',
  none: 'Neither way is better',
};

const additivityWords: Record<Measure['additivity'], string> = {
  events: 'Counts events: periods can be added up',
  distinctPeople: 'Counts different people: the same person may be in two periods, so periods are never added up',
  notAdditive: 'Cannot be added up over periods',
};

const addingUpWords = ({ additivity, calculation }: Measure): string =>
  calculation !== 'entered' && additivity === 'notAdditive'
    ? 'Percentages are never added up: over providers and periods their numerators and denominators are'
    : additivityWords[additivity];

const calculationWords = ({ calculation, numeratorIs, denominatorIs, derivedFrom = [] }: Measure): string => {
  if (calculation === 'entered') return 'Given as one figure';
  return calculation === 'ratio'
    ? `Numerator: ${numeratorIs}. Denominator: ${denominatorIs}`
    : `The numerators and the denominators of ${derivedFrom.join(', ')}, added up`;
};

/** What the measure counts and how, in the latest version of the contract. */
export const MeasureDefinition = ({ measure }: { measure: Measure }) => (
  <section class="outturn-section">
    <h2 class="govuk-heading-m">What is measured</h2>
    <SummaryList
      rows={[
        { key: 'Definition', value: measure.definition },
        { key: 'Tells', value: quadrantNames[measure.quadrant] },
        { key: 'Level', value: levelWords[measure.level] },
        { key: 'Made from', value: calculationWords(measure) },
        { key: 'Unit', value: `${unitWords[measure.unit]}. ${polarityWords[measure.polarity]}` },
        { key: 'Judged by', value: judgedBy(measure) },
        { key: 'Period', value: measure.yearToDate ? 'Year to date: starts again each April' : 'In the period alone' },
        { key: 'Adding up', value: addingUpWords(measure) },
        measure.partOf !== undefined && { key: 'Part of', value: measure.partOf },
        { key: 'Proxy', value: measure.proxyBecause ? `Yes: ${measure.proxyBecause}` : 'No' },
        measure.undefinedInPaper !== undefined && { key: 'Not yet defined', value: measure.undefinedInPaper },
        {
          key: 'Small numbers',
          value: measure.countsPeople
            ? `Counts people. Outside the contract: ${profileNames[profileOf(measure)].toLowerCase()}`
            : 'Does not count people: shown as reported',
        },
      ]}
    />
  </section>
);
