import type { Contract } from '../../../domain/contract/contract.ts';
import { type ExtensionDecided, openOption } from '../../../domain/contract/extension/extension.ts';
import type { CivilDate } from '../../../domain/shared/dates.ts';
import { Button, SummaryList } from '../components/index.ts';
import { dateText } from '../format.ts';
import { optionText } from './extension-forms.tsx';

const decisionText = ({ outcome, decidedOn, decidedBy, end, isLate }: ExtensionDecided): string =>
  `${outcome === 'extend' ? `Extended to ${dateText(end)}` : 'Not extended'}, decided on ${dateText(decidedOn)} by ${decidedBy}${isLate ? ', after the last day' : ''}`;

/** Whether an extension is to be decided, by whom and by when, and what was decided. */
export const Extension = ({
  contract,
  today,
  may,
}: {
  contract: Contract;
  today: CivilDate;
  may: { readonly record: boolean; readonly readDossier: boolean };
}) => {
  const { extensionOptions, extensionDecisions = [] } = contract;
  const open = openOption(contract);
  const dossier = `/contracts/${contract.id}/extension`;
  return (
    <>
      {extensionOptions || extensionDecisions.length > 0 ? (
        <SummaryList
          rows={[
            ...(open
              ? [
                  { key: 'Next option', value: optionText(open.option.years, open.option.noticeMonths) },
                  { key: 'It would run to', value: dateText(open.end) },
                  {
                    key: 'Decide by',
                    value: `${dateText(open.decideBy)}${open.decideBy < today ? ': the day has passed, and the provider’s agreement is needed' : ''}`,
                  },
                  { key: 'Who decides', value: open.option.delegatedTo },
                  open.option.inConsultationWith !== undefined && {
                    key: 'In consultation with',
                    value: open.option.inConsultationWith,
                  },
                  { key: 'Printed in', value: open.option.wherePrinted },
                ]
              : [{ key: 'Next option', value: 'None is open' }]),
            ...extensionDecisions.map((decision, index) => ({
              key: 'Decision',
              value: may.readDossier ? (
                <a class="govuk-link" href={`${dossier}?decision=${index + 1}`}>
                  {decisionText(decision)}
                </a>
              ) : (
                decisionText(decision)
              ),
            })),
          ]}
        />
      ) : (
        <p class="govuk-body">
          The contract has an option to extend, and the register does not say yet who decides and with what notice.
        </p>
      )}
      {may.readDossier ? (
        <p class="govuk-body">
          <a class="govuk-link" href={dossier}>
            Extension dossier: should we, may we, by when?
          </a>
        </p>
      ) : null}
      {may.record ? (
        <div class="govuk-button-group outturn-no-print">
          {open ? (
            <Button variant="secondary" href={`/contracts/${contract.id}/decide-extension`}>
              Record the decision
            </Button>
          ) : null}
          {extensionDecisions.length === 0 ? (
            <Button variant="secondary" href={`/contracts/${contract.id}/record-options`}>
              {extensionOptions ? 'Correct the options' : 'Record the options'}
            </Button>
          ) : null}
        </div>
      ) : null}
    </>
  );
};
