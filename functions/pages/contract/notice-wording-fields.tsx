import { confirmableNoticeRules } from '../../../domain/contract/notices/notice-refusals.ts';
import { noticeKindsOf } from '../../../domain/contract/notices/notices-owed.ts';
import type { ContractRegime } from '../../../domain/contract/regime.ts';
import type { FormState } from '../../forms/form-state.ts';
import { LongTextField, TextField, YesNoField } from '../form-fields.tsx';
import { FieldGroup } from '../form-groups.tsx';
import { ConfirmationFields } from './confirmation-fields.tsx';

const OfChange = ({ form }: { form: FormState }) => (
  <>
    <TextField form={form} path="wording.cpv" label="The most relevant CPV code" width={10} />
    <LongTextField
      form={form}
      path="wording.decisionMakers"
      label="Who decided"
      hint="A committee or job titles will do."
      rows={2}
    />
    <YesNoField form={form} path="wording.noConflictDeclared" label="Was no conflict of interest declared?" />
    <LongTextField form={form} path="wording.declaredConflicts" label="Conflicts declared" rows={2} />
    <LongTextField form={form} path="wording.conflictManagement" label="How they were managed" rows={2} />
  </>
);

const OfSupplier = ({ form }: { form: FormState }) => (
  <>
    <LongTextField form={form} path="wording.supplierAddress" label="Postal address of the supplier" rows={3} />
    <TextField form={form} path="wording.supplierEmail" label="E-mail address of the supplier" />
    <TextField form={form} path="wording.supplierIdentifier" label="Unique identifier of the supplier" width={20} />
  </>
);

/** What a notice about a contract says and the record does not hold, and what is confirmed of a rule that is not. */
export const NoticeWordingFields = ({ form, regime: { regime } }: { form: FormState; regime: ContractRegime }) => {
  const kinds = noticeKindsOf[regime];
  const [ofChange, ofSupplier] = [kinds.includes('modification'), kinds.includes('performance')];
  return ofChange || ofSupplier ? (
    <>
      <FieldGroup
        form={form}
        path="wording"
        legend="What the notice says and the record does not hold"
        size="s"
        hint="Leave blank what the notice says already."
      >
        <TextField form={form} path="wording.reference" label="The contract reference" width={20} />
        {ofChange ? <OfChange form={form} /> : null}
        {ofSupplier ? <OfSupplier form={form} /> : null}
      </FieldGroup>
      {ofChange ? (
        <ConfirmationFields
          form={form}
          path="confirmation"
          legend="To set aside a rule that is not confirmed (optional)"
          rules={confirmableNoticeRules}
          intro="These rules are not confirmed. Leave this blank where the notice follows them:"
        />
      ) : null}
    </>
  ) : null;
};
