import type { Child } from 'hono/jsx';
import type { AwardEvidence, AwardState } from '../../../domain/award/award.ts';
import { titleOfFacts } from '../../../domain/award/vocabulary.ts';
import { SummaryList } from '../components/index.ts';
import { dateTimeText } from '../format.ts';
import {
  assessmentRows,
  criteriaRows,
  exclusionRows,
  processRows,
  selectionRows,
  signOffRows,
} from './evidence-checks.ts';
import { conflictRows, decisionMakerRows, optionRows, type Row, reasonRows, valueRows } from './evidence-papers.ts';
import {
  approachRows,
  confirmationRows,
  frameworkRows,
  offerRows,
  scopeRows,
  urgencyRows,
} from './evidence-process.ts';

type Section = readonly [title: string, rows: readonly Row[]];

const when = <Part,>(part: Part | undefined, rows: (part: Part) => readonly Row[]): readonly Row[] =>
  part === undefined ? [] : rows(part);

const sectionsOf = (evidence: AwardEvidence & Pick<AwardState, 'providers' | 'process'>): readonly Section[] => [
  ['Which law applies', when(evidence.scope, scopeRows)],
  ['Contract value', when(evidence.values, valueRows)],
  [titleOfFacts(evidence.process), when(evidence.processFacts, processRows)],
  ['Why the award is urgent', when(evidence.urgency, urgencyRows)],
  ['Framework agreement used', when(evidence.frameworkUsed, frameworkRows)],
  ['How the most suitable provider was identified', when(evidence.approach, approachRows)],
  ['Evaluation of offers', when(evidence.offers, offerRows)],
  ['Key criteria', when(evidence.keyCriteria, criteriaRows)],
  ['Basic selection criteria', when(evidence.basicSelection, selectionRows)],
  ['Exclusions and sub-contractors', when(evidence.exclusions, (given) => exclusionRows(given, evidence.providers))],
  ['Conflicts of interest', when(evidence.conflicts, conflictRows)],
  ['Decision-makers', when(evidence.decisionMakers, decisionMakerRows)],
  ['Options rejected', when(evidence.options, optionRows)],
  ['Sign-offs', when(evidence.signOffs, signOffRows)],
  ['Impact assessments', when(evidence.assessments, assessmentRows)],
  ['Reasons', when(evidence.reasons, reasonRows)],
  ['Rules confirmed by name', when(evidence.confirmations, confirmationRows)],
];

const typed = (value: string): Child => <span class="outturn-typed">{value}</span>;

/** The evidence as recorded, part by part; from the decision on it stands as it was. */
export const EvidenceRecord = ({ award }: { award: AwardState }) => {
  const sections = sectionsOf(award).filter(([, rows]) => rows.length > 0);
  if (sections.length === 0) return null;
  return (
    <section class="outturn-section" aria-labelledby="record">
      <h2 class="govuk-heading-m" id="record">
        {award.frozenAt ? 'The evidence, as it stood at the decision' : 'What is recorded so far'}
      </h2>
      {award.frozenAt ? (
        <p class="govuk-body">Frozen when the decision was recorded, on {dateTimeText(award.frozenAt)}.</p>
      ) : null}
      {sections.map(([title, rows]) => (
        <>
          <h3 class="govuk-heading-s">{title}</h3>
          <SummaryList rows={rows.map(({ key, value }) => ({ key, value: typed(value) }))} />
        </>
      ))}
    </section>
  );
};
