import { urgentRules } from '../../../domain/contract/change/urgent.ts';
import { approachRules } from '../../../domain/notice/deadline.ts';
import type { Rule } from '../../../domain/shared/refusal.ts';
import type { FormState } from '../../forms/form-state.ts';
import { DateField, LongTextField, NumberField, TextField, YesNoField } from '../form-fields.tsx';
import { FieldGroup, RowsField } from '../form-groups.tsx';
import type { FieldsProps } from './form-page.tsx';
import { sourceHint } from './words.ts';

interface TestProps {
  readonly form: FormState;
  readonly path: string;
  readonly because: string;
  readonly legend: string;
  readonly question: string;
  readonly rule: Rule;
}

const Test = ({ form, path, because, legend, question, rule }: TestProps) => (
  <FieldGroup
    form={form}
    path={`${path}-test`}
    legend={legend}
    hint={`${rule.sentence}. ${sourceHint(rule.source)}`}
    size="s"
  >
    <YesNoField form={form} path={path} label={question} />
    <LongTextField form={form} path={because} label="Why" rows={3} />
  </FieldGroup>
);

/** The tests of an urgent award, each with its reason. */
export const UrgencyFields = ({ form }: FieldsProps) => (
  <>
    <Test
      form={form}
      path="mustBeMadeUrgently"
      because="urgentBecause"
      legend="Urgency"
      question="Must the award be made urgently?"
      rule={urgentRules.mustBeUrgent}
    />
    <Test
      form={form}
      path="reasonForeseeable"
      because="foreseeableBecause"
      legend="Foresight"
      question="Could the authority have foreseen the reason for urgency?"
      rule={urgentRules.mustBeUnforeseeable}
    />
    <Test
      form={form}
      path="reasonAttributableToAuthority"
      because="attributableBecause"
      legend="Cause"
      question="Is the reason for urgency attributable to the authority?"
      rule={urgentRules.mustNotBeOwnDoing}
    />
    <Test
      form={form}
      path="delayRisksSafety"
      because="riskBecause"
      legend="Risk"
      question="Would delay likely pose a risk to the safety of patients or the public?"
      rule={urgentRules.mustBeRisky}
    />
    <NumberField
      form={form}
      path="months"
      label="How long the urgent contract lasts"
      hint="Guidance expects 12 months at most, and no more than is strictly necessary."
      suffix="months"
      whole
      width={3}
    />
  </>
);

/** The framework agreement on which a call-off is based. */
export const FrameworkFields = ({ form }: FieldsProps) => (
  <>
    <TextField form={form} path="title" label="Title of the framework agreement" />
    <TextField form={form} path="reference" label="Its reference" width={20} />
    <TextField form={form} path="concludedBy" label="Authority that concluded it" />
    <DateField form={form} path="ends" label="Date it ends" />
    <LongTextField form={form} path="mayBeUsedBecause" label="Why this authority may use it" rows={3} />
    <LongTextField form={form} path="followsTerms" label="How the call-off follows its terms" />
  </>
);

/** The likely providers that were considered, and how the most suitable one was identified. */
export const ApproachFields = ({ form }: FieldsProps) => (
  <>
    <RowsField
      form={form}
      path="considered"
      legend="Providers considered"
      each="Provider"
      least={3}
      row={(path) => (
        <>
          <TextField form={form} path={`${path}.provider`} label="Provider" />
          <LongTextField form={form} path={`${path}.finding`} label="What was found" rows={3} />
        </>
      )}
    />
    <LongTextField
      form={form}
      path="informationUsed"
      label="Relevant information that was taken into account"
      rows={4}
    />
    <LongTextField form={form} path="howIdentified" label="How the most suitable provider was identified" />
    <DateField
      form={form}
      path="assessed"
      label="Date on which the assessment of providers began"
      hint={`${approachRules.fourteenDaysBeforeAssessing.sentence}. ${sourceHint(approachRules.fourteenDaysBeforeAssessing.source)}`}
    />
    <DateField form={form} path="completed" label="Date on which it was completed" hint="No later than the decision." />
    <LongTextField form={form} path="moderation" label="How differing views were reconciled (optional)" rows={3} />
  </>
);
