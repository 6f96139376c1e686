import { processNames } from '../../../domain/award/vocabulary.ts';
import { isCivilDate } from '../../../domain/shared/dates.ts';
import { SummaryList } from '../components/index.ts';
import { dateText } from '../format.ts';

/** The parts of every calculator's answer in words, in the order in which they are told. */
const names: Readonly<Record<string, string>> = {
  permitted: 'Permitted',
  required: 'Required',
  starts: 'Standstill starts',
  representationsUntil: 'Representations are in time until midnight at the end of',
  earliestAward: 'First day on which the contract may be made',
  workingDaysCounted: 'Working days counted',
  lastLawfulDay: 'Last lawful day',
  targetDay: 'Day to aim for',
  refused: 'Refused',
  considerableChange: 'Considerable change threshold',
  because: 'Because',
  cumulativeChange: 'Change in all, in pounds',
  cumulativePercent: 'Change in all, in percent of the original value',
  noticeRequired: 'Notice required',
  noticeDue: 'Notice',
  source: 'Source',
};

const nameOfProcess = (text: string): string => (Object.hasOwn(processNames, text) ? processNames[text as 'A'] : text);

const plain = (value: unknown): string => {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'string') return isCivilDate(value) ? dateText(value) : nameOfProcess(value);
  return typeof value === 'number' ? String(value) : '';
};

interface Refused {
  readonly process: string;
  readonly because: string;
  readonly source: string;
}

const isRefused = (value: unknown): value is Refused =>
  typeof value === 'object' && value !== null && 'process' in value;

const Part = ({ value }: { value: unknown }) => {
  if (Array.isArray(value) && value.some(isRefused)) {
    return (
      <ul class="govuk-list govuk-list--spaced">
        {value.filter(isRefused).map(({ process, because, source }) => (
          <li>
            <strong>{nameOfProcess(process)}</strong>: {because}
            <br />
            <span class="outturn-quiet">{source}</span>
          </li>
        ))}
      </ul>
    );
  }
  if (Array.isArray(value)) return <>{value.length === 0 ? 'None' : value.map(plain).join('; ')}</>;
  if (typeof value === 'object' && value !== null) {
    const { met, because, source } = value as { met: boolean; because: string; source: string };
    return (
      <>
        {met ? 'Met' : 'Not met'}: {because}
        <br />
        <span class="outturn-quiet">{source}</span>
      </>
    );
  }
  return <>{plain(value)}</>;
};

/** A calculator's answer, part by part, with its reason and its source. */
export const Answer = ({ answer }: { answer: object }) => (
  <SummaryList
    rows={Object.entries(answer).map(([name, value]) => ({ key: names[name] ?? name, value: <Part value={value} /> }))}
  />
);
