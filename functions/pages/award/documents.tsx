import type { AwardState } from '../../../domain/award/award.ts';

/** The address of a document made from an award. */
export const awardDocumentHref = (
  awardId: string,
  document: 'report' | 'record' | `${'report' | 'record' | 'record-for-challenger'}.docx`,
): string => `/awards/${awardId}/${document}`;

/** The documents that the record of the award makes by itself. */
export const AwardDocuments = ({ award }: { award: AwardState }) => (
  <section class="outturn-section" aria-labelledby="documents">
    <h2 class="govuk-heading-m" id="documents">
      Documents
    </h2>
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href={awardDocumentHref(award.id, 'report')}>
          Contract award report
        </a>
        {award.decision ? '' : ' (a draft until the decision is recorded)'}
      </li>
      <li>
        <a class="govuk-link" href={awardDocumentHref(award.id, 'record')}>
          {award.regime === 'psr' ? 'Record under regulation 24' : 'Record of the award'}
        </a>
      </li>
    </ul>
  </section>
);
