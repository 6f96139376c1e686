import { arrangementNames, arrangements } from '../../../domain/regime/regime.ts';
import { regimeRules } from '../../../domain/regime/rules.ts';
import { thresholdCategories, thresholdCategoryNames } from '../../../domain/regime/thresholds.ts';
import { psr } from '../../../domain/shared/source.ts';
import { ChoiceField, LongTextField, PoundsField, TextField, YesNoField } from '../form-fields.tsx';
import { FieldGroup, RowsField } from '../form-groups.tsx';
import { dateText } from '../format.ts';
import type { FieldsProps } from './form-page.tsx';
import { sourceHint } from './words.ts';

const Mixed = ({ form }: FieldsProps) => (
  <FieldGroup
    form={form}
    path="mixed"
    legend="Mixed procurement"
    hint={`Only when health care is bought together with something else; otherwise leave blank. ${sourceHint(regimeRules.healthCareIsMainSubject.source)}`}
  >
    <PoundsField form={form} path="mixed.healthValue" label="Estimated lifetime value of the health care services" />
    <PoundsField form={form} path="mixed.otherValue" label="Estimated lifetime value of everything else" />
    <YesNoField
      form={form}
      path="mixed.otherCouldBeSeparate"
      label="Could the rest reasonably be supplied under a separate contract?"
      hint={sourceHint(regimeRules.otherPartIsInseparable.source)}
    />
    <LongTextField form={form} path="mixed.because" label="Why it could, or could not" rows={3} />
  </FieldGroup>
);

/** What is bought, from which it follows which law applies. */
export const ScopeFields = (props: FieldsProps) => {
  const { form, award } = props;
  return (
    <>
      <p class="govuk-body">
        The procurement began on {dateText(award.began)}: the law and the thresholds of that day apply.
      </p>
      <ChoiceField
        form={form}
        path="arrangement"
        label="What kind of arrangement is it?"
        hint={sourceHint(regimeRules.outsideRegimes.source)}
        options={arrangements.map((value) => ({ value, text: arrangementNames[value] }))}
      />
      <YesNoField
        form={form}
        path="isHealthService"
        label="Are health care services provided to individuals, all of it or in part?"
        hint={sourceHint(psr('regulations 2 and 3 and Schedule 1', '2'))}
      />
      <ChoiceField
        form={form}
        path="category"
        label="What is bought?"
        hint="Which threshold of the Procurement Act or the 2015 Regulations counts."
        options={thresholdCategories.map((value) => ({ value, text: thresholdCategoryNames[value] }))}
      />
      <PoundsField
        form={form}
        path="estimatedValue"
        label="Estimated value including VAT (optional)"
        hint="Compared with the threshold. Health care under the Provider Selection Regime has none."
      />
      <Mixed {...props} />
      <RowsField
        form={form}
        path="furtherCpv"
        legend="Further CPV codes (optional)"
        hint={`Beside ${award.cpv}. Under the Provider Selection Regime one of them is in Schedule 1.`}
        each="CPV code"
        row={(path) => <TextField form={form} path={path} label="CPV code" width={10} />}
      />
      <LongTextField form={form} path="because" label="Why this law applies" rows={4} />
    </>
  );
};
