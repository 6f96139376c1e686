import type { AwardLine } from '../../../domain/views/award-list.ts';
import { FigureTable } from '../components/index.ts';
import { ContractLines, type ContractStanding, JournalLink } from './contract-lines.tsx';

export interface AuditorHomeProps {
  readonly awards: readonly AwardLine[];
  readonly contracts: readonly ContractStanding[];
}

const statusWords: Record<AwardLine['status'], string> = {
  preparing: 'Being prepared',
  decided: 'Decided',
  standstill: 'In standstill',
  confirmed: 'Confirmed',
  abandoned: 'Abandoned',
};

/** The records to check, and where their journals are. */
export const AuditorHome = ({ awards, contracts }: AuditorHomeProps) => (
  <>
    <h1 class="govuk-heading-l">Records and their journals</h1>
    <p class="govuk-body">
      Each record keeps a journal: who did what, when and on which evidence. Every entry carries the fingerprint of the
      one before it, so that a change afterwards would show.
    </p>
    <FigureTable
      caption="Awards"
      rows={awards}
      empty="No award has been recorded yet."
      columns={[
        {
          key: 'award',
          heading: 'Award',
          cell: ({ award, title }) => (
            <a class="govuk-link" href={`/awards/${award}`}>
              {title}
            </a>
          ),
        },
        { key: 'providers', heading: 'Awarded to', cell: ({ providers }) => providers.join(', ') },
        { key: 'status', heading: 'Status', cell: ({ status }) => statusWords[status] },
        {
          key: 'journal',
          heading: 'Journal',
          cell: ({ award, title }) => <JournalLink of={`/awards/${award}`} title={title} />,
        },
        {
          key: 'discrepancy',
          heading: 'Figures in its papers',
          cell: ({ award, hasDiscrepancy, title }) =>
            hasDiscrepancy ? (
              <a class="govuk-link" href={`/awards/${award}#contradictions`}>
                Contradict each other<span class="govuk-visually-hidden"> in {title}</span>
              </a>
            ) : (
              'No contradiction found'
            ),
        },
      ]}
    />
    <ContractLines contracts={contracts} empty="No contract has been recorded yet." withJournals />
  </>
);
