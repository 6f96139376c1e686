import { alwaysUnconfirmed } from '../../../domain/contract/change/confirm-rule.ts';
import { novationKindNames } from '../../../domain/contract/change/novate.ts';
import { terminationKindNames } from '../../../domain/contract/change/terminate.ts';
import { endNotice, terminationTerms } from '../../../domain/contract/change/termination.ts';
import type { Contract } from '../../../domain/contract/contract.ts';
import { noticeKindsOf } from '../../../domain/contract/notices/notices-owed.ts';
import type { ContractRegime } from '../../../domain/contract/regime.ts';
import { noticeSpec } from '../../../domain/notice/notices.ts';
import { performanceRatingNames } from '../../../domain/regime/kpi.ts';
import type { FormState } from '../../forms/form-state.ts';
import { Refusals } from '../award/refusals.tsx';
import { Button, InsetText, WarningText } from '../components/index.ts';
import {
  ChoiceField,
  CommandForm,
  DateField,
  DateTimeField,
  LongTextField,
  SelectField,
  TextField,
  YesNoField,
} from '../form-fields.tsx';
import { FieldGroup } from '../form-groups.tsx';
import { dateText } from '../format.ts';
import { ConfirmationFields } from './confirmation-fields.tsx';
import { NoticeWordingFields } from './notice-wording-fields.tsx';

interface FormProps {
  readonly contract: Contract;
  readonly regime: ContractRegime;
  readonly form: FormState;
  readonly action: string;
}

const optionsOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, text]) => ({ value, text }));

/** Another provider takes the contract over, and nothing else changes. */
export const NovateForm = ({ contract, regime, form, action }: FormProps) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">Record that another provider took the contract over</h1>
      <Refusals form={form} />
      <p class="govuk-body">
        {contract.title}, with {contract.providerName}.
      </p>
      <InsetText>
        From its first day the new provider sees the contract and reports on it, and {contract.providerName} no longer
        does. Returns that {contract.providerName} sent stay its own.
      </InsetText>
      <CommandForm form={form} action={action}>
        <DateField form={form} path="on" label="The first day of the new provider" />
        <TextField form={form} path="name" label="Name of the new provider" />
        <TextField
          form={form}
          path="organisation"
          label="Its organisation id"
          hint="The id by which it signs in, such as org_harbour."
        />
        <LongTextField
          form={form}
          path="address"
          label="Its registered office or principal place of business (optional)"
          rows={3}
        />
        <ChoiceField form={form} path="kind" label="The corporate change" options={optionsOf(novationKindNames)} />
        <LongTextField
          form={form}
          path="becauseOf"
          label="What happened, and how the new provider succeeds the other"
          rows={3}
        />
        <YesNoField form={form} path="changesNothingElse" label="Is who the provider is the only thing that changes?" />
        <YesNoField
          form={form}
          path="meetsBasicSelection"
          label="Does the new provider meet the basic selection criteria?"
        />
        <LongTextField form={form} path="meetsBasicSelectionBecause" label="How that was found" rows={3} />
        {regime.regime === 'pa2023' ? (
          <DateTimeField
            form={form}
            path="changeNoticePublished"
            label="When the contract change notice was published"
            hint="A novation is always published, and before it is made."
          />
        ) : null}
        <ConfirmationFields form={form} path="confirmation" rules={alwaysUnconfirmed(regime.regime, 'novation')} />
        <Button preventDoubleClick>Record the new provider</Button>
      </CommandForm>
    </div>
  </div>
);

const Breaks = ({ contract }: { contract: Contract }) =>
  (contract.breaks ?? []).length === 0 ? (
    <p class="govuk-body">The contract has no break date on record.</p>
  ) : (
    <>
      <p class="govuk-body">Breaks in the contract:</p>
      <ul class="govuk-list govuk-list--bullet">
        {(contract.breaks ?? []).map(({ on, terms }) => (
          <li>
            {dateText(on)}: {terms}
          </li>
        ))}
      </ul>
    </>
  );

/** The contract ends before its term. */
export const TerminateForm = ({ contract, regime, form, action }: FormProps) => {
  const notice = endNotice(regime.regime);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Record that the contract is terminated</h1>
        <Refusals form={form} />
        <p class="govuk-body">
          {contract.title}, with {contract.providerName}. It ends on {dateText(contract.terms.end)} unless it is
          terminated.
        </p>
        <WarningText>After its last day no return is owed. A termination cannot be taken back here.</WarningText>
        <Breaks contract={contract} />
        {terminationTerms(regime.regime).map(({ sentence, mend }) => (
          <p class="govuk-body">
            {sentence}. {mend}
          </p>
        ))}
        {notice ? (
          <p class="govuk-body">
            {notice.rule.sentence}. {notice.rule.mend}
          </p>
        ) : null}
        <CommandForm form={form} action={action}>
          <DateField form={form} path="on" label="The last day of the contract" />
          <DateField form={form} path="noticeGivenOn" label="The date on which notice was given (optional)" />
          <ChoiceField
            form={form}
            path="kind"
            label="How the contract is terminated"
            options={optionsOf(terminationKindNames)}
          />
          <LongTextField form={form} path="because" label="The reason for the termination" rows={3} />
          <ConfirmationFields form={form} path="confirmation" rules={[]} />
          <Button variant="warning" preventDoubleClick>
            Record the termination
          </Button>
        </CommandForm>
      </div>
    </div>
  );
};

/** What a performance notice says beside that it was published. */
const PerformanceFields = ({ form }: { form: FormState }) => (
  <FieldGroup
    form={form}
    path="performance"
    legend="For a contract performance notice"
    size="s"
    hint="Leave both blank for any other notice."
  >
    <SelectField
      form={form}
      path="rating"
      label="Rating"
      options={Object.values(performanceRatingNames).map((text) => ({ value: text, text }))}
    />
    <TextField
      form={form}
      path="occasion"
      label="Which of the yearly notices"
      hint="Counted from 1. Left blank, the next one."
      width={2}
    />
  </FieldGroup>
);

/** That a notice about the contract was published; or that it was recorded wrongly. */
export const NoticeForm = ({ contract, regime, form, action, isCorrection }: FormProps & { isCorrection: boolean }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">
        {isCorrection ? 'Correct when a notice was published' : 'Record that a notice was published'}
      </h1>
      <Refusals form={form} />
      <p class="govuk-body">{contract.title}</p>
      <CommandForm form={form} action={action}>
        <SelectField
          form={form}
          path="kind"
          label="The notice"
          options={noticeKindsOf[regime.regime].map((value) => ({ value, text: noticeSpec(value).title }))}
        />
        <TextField
          form={form}
          path="contractVersion"
          label="The version of the contract that it is about"
          hint="The number beside the change. Left blank, the earliest that still owes such a notice."
          width={2}
        />
        {noticeKindsOf[regime.regime].includes('performance') ? <PerformanceFields form={form} /> : null}
        <DateTimeField form={form} path="submitted" label="When it was submitted (optional)" />
        <DateTimeField form={form} path="published" label="When it was published" />
        <TextField form={form} path="noticeReference" label="The number of the notice (optional)" width={20} />
        <NoticeWordingFields form={form} regime={regime} />
        {isCorrection ? (
          <LongTextField
            form={form}
            path="correctedBecause"
            label="The reason for the correction"
            hint="The journal keeps what stood."
            rows={2}
          />
        ) : null}
        <Button preventDoubleClick>Record the publication</Button>
      </CommandForm>
    </div>
  </div>
);
