import { awardRules } from '../../../domain/award/rules.ts';
import { psr } from '../../../domain/shared/source.ts';
import { DateField, DateTimeField, LongTextField, TextField } from '../form-fields.tsx';
import type { FieldsProps } from './form-page.tsx';
import { LawSource } from './law-source.tsx';
import { StandstillBox } from './standstill-box.tsx';
import { sourceHint } from './words.ts';

/** The publication of the intention notice, from which standstill counts. */
export const PublishNoticeFields = ({ form, award }: FieldsProps) => (
  <>
    <DateTimeField
      form={form}
      path="submitted"
      label="When the notice was submitted (optional)"
      hint="For example, 9 12 2024 at 10:00."
    />
    <DateTimeField
      form={form}
      path="published"
      label="When the notice was published"
      hint={`Standstill starts on the day after. For example, 9 12 2024 at 16:30. ${sourceHint(awardRules.standstillIsRunning.source)}`}
    />
    <TextField
      form={form}
      path="contractReference"
      label={award.reference ? 'Contract reference, if the notice gives another (optional)' : 'Contract reference'}
      hint={award.reference ? `Recorded: ${award.reference}.` : 'The notice needs one.'}
      width={20}
    />
    <TextField form={form} path="noticeReference" label="Number of the notice (optional)" width={20} />
  </>
);

/** When the intention notice was published, where that was recorded wrongly. */
export const CorrectNoticeFields = ({ form, award }: FieldsProps) => (
  <>
    <p class="govuk-body">
      Standstill is counted again from the corrected time, and so is which representations are in time. The journal
      keeps what was recorded before.
    </p>
    <StandstillBox award={award} />
    <DateTimeField form={form} path="published" label="When the notice was published" />
    <DateTimeField form={form} path="submitted" label="When the notice was submitted (optional)" />
    <LongTextField form={form} path="reason" label="Why it is corrected" rows={3} />
  </>
);

/** The publication of the notice that confirms the award. */
export const ConfirmationNoticeFields = ({ form }: FieldsProps) => (
  <>
    <LawSource sentence="The award is confirmed by a notice within 30 days." source={psr('regulation 9', 'M')} />
    <DateField form={form} path="published" label="Date the notice was published" hint="For example, 31 1 2025" />
    <TextField form={form} path="noticeReference" label="Number of the notice (optional)" width={20} />
  </>
);
