import type { AwardState } from '../../../domain/award/award.ts';
import { SummaryList } from '../components/index.ts';
import { confirmationRows } from './evidence-process.ts';
import type { MayDo } from './next-steps.tsx';
import { formHref } from './words.ts';

/** What was confirmed by name after the decision, about the steps after it. It stands beside the frozen evidence. */
export const LaterConfirmations = ({ award, may }: { award: AwardState; may: MayDo }) => {
  const { status, laterConfirmations = [] } = award;
  const mayConfirm = status !== 'preparing' && may('confirmRules');
  if (laterConfirmations.length === 0 && !mayConfirm) return null;
  return (
    <section class="outturn-section" aria-labelledby="later-confirmations">
      <h2 class="govuk-heading-m" id="later-confirmations">
        Rules confirmed after the decision
      </h2>
      {laterConfirmations.length === 0 ? (
        <p class="govuk-body">None. A rule that is not confirmed and refuses a later step can be set aside by name.</p>
      ) : (
        <SummaryList
          rows={confirmationRows(laterConfirmations).map(({ key, value }) => ({
            key,
            value: <span class="outturn-typed">{value}</span>,
          }))}
        />
      )}
      {mayConfirm ? (
        <p class="govuk-body">
          <a class="govuk-link" href={formHref(award.id, 'confirmRules')}>
            Record a named confirmation of a rule
          </a>
        </p>
      ) : null}
    </section>
  );
};
