import type { AwardState } from '../../../domain/award/award.ts';
import { awardRules } from '../../../domain/award/rules.ts';
import { panelRequestUntil } from '../../../domain/award/standstill/review-steps.ts';
import {
  furtherOutcomes,
  panelStepNames,
  panelSteps,
  reviewStepNames,
  reviewSteps,
} from '../../../domain/award/standstill/review-vocabulary.ts';
import type { FormState } from '../../forms/form-state.ts';
import { ChoiceField, DateField, DateTimeField, LongTextField, TextField } from '../form-fields.tsx';
import { dateText } from '../format.ts';
import type { FieldsProps } from './form-page.tsx';
import { StandstillBox } from './standstill-box.tsx';
import { outcomeNames, sourceHint } from './words.ts';

/** A representation received while standstill runs. */
export const RepresentationFields = ({ form, award }: FieldsProps) => (
  <>
    <StandstillBox award={award} />
    <TextField form={form} path="from" label="Who made the representation" />
    <DateTimeField
      form={form}
      path="received"
      label="When it was received"
      hint="One received after the last day is recorded too, and does not keep standstill open."
    />
    <LongTextField form={form} path="summary" label="What it says (optional)" />
    <LongTextField
      form={form}
      path="informationRequested"
      label="Information that it asks for (optional)"
      hint="It is to be given promptly: PSR Regulations, regulation 12(4)(b)."
      rows={3}
    />
  </>
);

const WhichRepresentation = ({ form, award, label }: { form: FormState; award: AwardState; label: string }) => (
  <ChoiceField
    form={form}
    path="representation"
    label={label}
    options={award.representations
      .filter((each) => each.inTime)
      .map((each) => ({ value: each.id, text: each.from, ...(each.summary && { hint: each.summary }) }))}
  />
);

/** What was done on a representation before its further decision. */
export const ReviewStepFields = ({ form, award }: FieldsProps) => (
  <>
    <WhichRepresentation form={form} award={award} label="Which representation is it about?" />
    <ChoiceField
      form={form}
      path="step"
      label="What was done?"
      hint="PSR Regulations, regulation 12(4)(a) and (b) (text of the statute)."
      options={reviewSteps.map((step) => ({ value: step, text: reviewStepNames[step] }))}
    />
    <DateField form={form} path="on" label="Date on which it was done" />
    <LongTextField form={form} path="note" label="What was said or supplied (optional)" rows={3} />
  </>
);

/** What was decided on a representation, and when the provider was told. */
export const FurtherDecisionFields = ({ form, award }: FieldsProps) => (
  <>
    <WhichRepresentation form={form} award={award} label="Which representation does it answer?" />
    <ChoiceField
      form={form}
      path="outcome"
      label="What is the further decision?"
      hint={sourceHint(awardRules.furtherDecisionIsToProceed.source)}
      options={furtherOutcomes.map((outcome) => ({ value: outcome, text: outcomeNames[outcome] }))}
    />
    <DateField
      form={form}
      path="communicated"
      label="Date the provider was told"
      hint={`Standstill stays open for five working days after it. ${sourceHint(awardRules.fiveWorkingDaysAreOver.source)}`}
    />
    <LongTextField form={form} path="reasons" label="Reasons for the further decision" />
  </>
);

/** Until when each provider that was told a further decision may ask the Panel in time. */
const inTimeUntil = ({ representations }: AwardState): string =>
  representations
    .flatMap((each) => {
      const until = panelRequestUntil(each);
      return until ? [`${each.from} can ask the Panel until the end of ${dateText(until)}.`] : [];
    })
    .join(' ');

/** A step of the Panel's review. */
export const PanelStepFields = ({ form, award }: FieldsProps) => (
  <>
    <WhichRepresentation form={form} award={award} label="Whose case is it?" />
    <ChoiceField
      form={form}
      path="step"
      label="What happened?"
      hint={`${inTimeUntil(award)} A later request is recorded too, and said to be late.`.trim()}
      options={panelSteps.map((step) => ({ value: step, text: panelStepNames[step] }))}
    />
    <DateField form={form} path="on" label="Date on which it happened" />
    <LongTextField form={form} path="note" label="What the Panel was asked or said (optional)" rows={4} />
  </>
);
