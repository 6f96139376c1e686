import type { FC } from 'hono/jsx';
import { processNames } from '../../../domain/award/vocabulary.ts';
import {
  awardedUnder,
  modificationGrounds,
  modificationRegimes,
} from '../../../domain/contract/modification/modification-facts.ts';
import { noticeKinds, noticeSpec } from '../../../domain/notice/notices.ts';
import type { FormState } from '../../forms/form-state.ts';
import {
  ChoiceField,
  DateField,
  LongTextField,
  NumberField,
  PoundsField,
  SelectField,
  TextField,
  YesNoField,
} from '../form-fields.tsx';

type Fields = FC<{ form: FormState }>;

const Standstill: Fields = ({ form }) => (
  <>
    <ChoiceField
      form={form}
      path="regime"
      label="Which regime?"
      options={[
        { value: 'psr', text: 'Provider Selection Regime: intention to award' },
        { value: 'pa2023', text: 'Procurement Act 2023: contract award notice' },
      ]}
    />
    <DateField
      form={form}
      path="published"
      label="When was the notice published?"
      hint="The date in London on which it appeared, not the one on which it was submitted."
    />
  </>
);

const questions: readonly (readonly [path: string, label: string])[] = [
  ['isHealthService', 'Is it a health care service for individuals?'],
  ['existingProvider', 'Is there an existing provider of these services?'],
  ['onlyCapableProvider', 'Is the existing provider the only one capable, by the nature of the services?'],
  ['unrestrictedPatientChoice.choiceOffered', 'Are patients offered a choice of provider?'],
  ['unrestrictedPatientChoice.numberUnlimited', 'Is the number of providers unlimited?'],
  [
    'unrestrictedPatientChoice.allQualifyingOffered',
    'Are contracts offered to all providers that meet the requirements?',
  ],
  ['unrestrictedPatientChoice.expressionOfInterestRoute', 'Can providers express an interest?'],
  ['existingContractExpiring', 'Is an existing contract due to expire, and replaced at its end?'],
  ['incumbentSatisfying', 'Is the existing provider satisfying the contract?'],
  ['incumbentLikelyToSatisfy', 'Is it likely to satisfy the new contract to a sufficient standard?'],
  ['framework', 'Is it to conclude a framework agreement?'],
  ['canIdentifyMostSuitable', 'Is the authority likely to be able to identify the most suitable provider?'],
  ['attributableToAuthorityDecision', 'Do the changes follow from a decision of the authority?'],
  ['materiallyDifferentInCharacter', 'Are the services materially different in character?'],
  ['soleChangeIsProviderIdentity', 'Is the only change who the provider is, after a corporate change?'],
  ['externalFactors', 'Does the change answer events beyond the control of the authority and the provider?'],
];

const Process: Fields = ({ form }) => (
  <>
    {questions.map(([path, label]) => (
      <YesNoField form={form} path={path} label={label} />
    ))}
    <PoundsField
      form={form}
      path="existingLifetimeValueAtEntry"
      label="Lifetime value of the existing contract when it was entered into"
      hint="Needed where the changes follow from a decision of the authority."
    />
    <PoundsField form={form} path="proposedLifetimeValue" label="Lifetime value of the proposed contract" />
  </>
);

const NoticeDeadline: Fields = ({ form }) => (
  <>
    <SelectField
      form={form}
      path="notice"
      label="Which notice?"
      options={noticeKinds.map((kind) => ({
        value: kind,
        text: `${noticeSpec(kind).title} (${noticeSpec(kind).provision})`,
      }))}
    />
    <DateField
      form={form}
      path="event"
      label="When was, or will be, what it tells of?"
      hint="Such as the day on which the contract was awarded, modified or ended."
    />
  </>
);

const regimeWords: Readonly<Record<(typeof modificationRegimes)[number], string>> = {
  psr: 'Provider Selection Regime',
  pa2023: 'Procurement Act 2023',
  pa2023LightTouch: 'Procurement Act 2023, light touch',
  pa2023BelowThreshold: 'Procurement Act 2023, below threshold',
  pcr2015: 'Public Contracts Regulations 2015',
  pcr2015LightTouch: 'Public Contracts Regulations 2015, light touch',
  outside: 'Outside the procurement regimes',
};

const groundWords: Readonly<Record<(typeof modificationGrounds)[number], string>> = {
  providedFor: 'The contract clearly provides for it',
  successor: 'Another body takes the provider’s place after a corporate change',
  externalFactors: 'Events beyond the control of the authority and the provider',
  authorityDecision: 'A decision of the authority',
};

const Modification: Fields = ({ form }) => (
  <>
    <SelectField
      form={form}
      path="regime"
      label="Which regime governs the contract?"
      options={modificationRegimes.map((value) => ({ value, text: regimeWords[value] }))}
    />
    <SelectField
      form={form}
      path="awardedUnder"
      label="By which process was it awarded?"
      hint="For the Provider Selection Regime."
      options={awardedUnder.map((value) => ({ value, text: processNames[value] }))}
    />
    <PoundsField form={form} path="originalLifetimeValue" label="Lifetime value when the contract was entered into" />
    <PoundsField
      form={form}
      path="previousCumulativeChange"
      label="Change made so far, all together"
      hint="0 when this is the first. A decrease has a minus sign."
    />
    <PoundsField form={form} path="thisChange" label="This change" />
    <ChoiceField
      form={form}
      path="ground"
      label="Why does the contract change?"
      options={modificationGrounds.map((value) => ({ value, text: groundWords[value] }))}
    />
    <YesNoField
      form={form}
      path="materiallyDifferentInCharacter"
      label="Would it be materially different in character?"
    />
    <YesNoField
      form={form}
      path="successorMeetsBasicSelection"
      label="Does the successor meet the basic selection criteria?"
      hint="Where another body takes the provider’s place."
    />
  </>
);

const Status: Fields = ({ form }) => (
  <>
    <NumberField form={form} path="value" label="The figure" hint="Or give its two parts below." width={10} />
    <NumberField form={form} path="numerator" label="Numerator" whole width={10} />
    <NumberField form={form} path="denominator" label="Denominator" whole width={10} />
    <NumberField form={form} path="target" label="Target" width={10} />
    <ChoiceField
      form={form}
      path="polarity"
      label="Which direction is better?"
      options={[
        { value: 'higherIsBetter', text: 'Higher is better' },
        { value: 'lowerIsBetter', text: 'Lower is better' },
      ]}
    />
    <ChoiceField
      form={form}
      path="ruleSet"
      label="Which rule gives the colour?"
      options={[
        { value: 'withinTolerance', text: 'Amber within a percentage of the target' },
        { value: 'points', text: 'Amber within a number of units or percentage points' },
      ]}
    />
    <NumberField form={form} path="tolerancePercent" label="Tolerance" />
  </>
);

const Signals: Fields = ({ form }) => (
  <>
    <ChoiceField
      form={form}
      path="profile"
      label="By which method?"
      options={[
        { value: 'mdc', text: 'Making Data Count' },
        { value: 'nhsr', text: 'NHSRplotthedots' },
      ]}
    />
    <LongTextField
      form={form}
      path="points"
      label="The points"
      hint="One to a line: when, a comma, the value. For example 2025-04, 53.1"
      rows={14}
    />
    <ChoiceField
      form={form}
      path="improvementDirection"
      label="Which direction is an improvement?"
      options={[
        { value: 'increase', text: 'An increase' },
        { value: 'decrease', text: 'A decrease' },
        { value: 'neutral', text: 'Neither' },
      ]}
    />
    <NumberField form={form} path="target" label="Target (optional)" width={10} />
  </>
);

const Interval: Fields = ({ form }) => (
  <>
    <NumberField form={form} path="numerator" label="Numerator" whole width={10} />
    <NumberField form={form} path="denominator" label="Denominator" whole width={10} />
    <NumberField form={form} path="count" label="Or a count" whole width={10} />
    <NumberField form={form} path="confidence" label="Confidence" hint="0.95 unless you enter another." />
  </>
);

const Disclosure: Fields = ({ form }) => (
  <>
    <ChoiceField
      form={form}
      path="profile"
      label="How are small numbers protected?"
      options={[
        { value: 'sevenFive', text: '1 to 7 withheld, others to the nearest 5' },
        { value: 'underFive', text: 'Under 5 withheld, others to the nearest 5' },
        { value: 'midpoint6', text: 'The middle of bands of six' },
      ]}
    />
    {Array.from({ length: Math.max(6, form.rows('rows') + 2) }, (_, index) => (
      <div class="outturn-fields">
        <TextField form={form} path={`rows.${index}.label`} label={`Row ${index + 1}`} width={20} />
        <NumberField form={form} path={`rows.${index}.count`} label="Count" whole />
      </div>
    ))}
    <YesNoField form={form} path="showTotal" label="Is the total shown?" />
  </>
);

const fields: Readonly<Record<string, Fields>> = {
  standstill: Standstill,
  process: Process,
  'notice-deadline': NoticeDeadline,
  modification: Modification,
  status: Status,
  signals: Signals,
  interval: Interval,
  disclosure: Disclosure,
};

/** The fields of a calculator's page, by the calculator's name. */
export const fieldsOf = (name: string): Fields => {
  const found = fields[name];
  if (!found) throw new Error(`No fields are written for the calculator ${name}`);
  return found;
};
