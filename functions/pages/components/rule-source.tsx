import { type Confidence, confidenceWords } from '../../../domain/shared/source.ts';
import type { Content, Optional } from './common.ts';

export { confidenceWords };

export type RuleSourceProps = {
  /** The rule as a sentence. */
  readonly sentence: Content;
  /** Where it comes from: "Health Care Services (Provider Selection Regime) Regulations 2023, regulation 8". */
  readonly source: Content;
  readonly confidence: Confidence;
} & Optional<{ href: string }>;

/** A legal answer with the words it rests on and how sure they are. */
export function RuleSource({ sentence, source, confidence, href }: RuleSourceProps) {
  const unsure = confidence === 'I' || confidence === 'M';
  return (
    <div class={unsure ? 'outturn-rule outturn-rule--unsure' : 'outturn-rule'}>
      <p class="outturn-rule__sentence">{sentence}</p>
      <p class="outturn-rule__source">
        Source:{' '}
        {href ? (
          <a class="govuk-link" href={href}>
            {source}
          </a>
        ) : (
          source
        )}{' '}
        <span class="outturn-rule__confidence">({confidenceWords[confidence]})</span>
      </p>
    </div>
  );
}
