import type { Contradiction } from '../../../domain/shared/contradictions.ts';
import { Details } from '../components/index.ts';
import { decidedText, usedText } from '../shared/contradiction-words.ts';

/** Figures that disagree: each with every figure, and the one that calculations use. Nothing here blocks anything. */
export const Contradictions = ({ found }: { found: readonly Contradiction[] }) => (
  <ul class="govuk-list govuk-list--bullet">
    {found.map((each) => (
      <li>
        {each.sentence}
        {each.computesWith ? ` ${usedText(each)}` : ''}
        <Details summary="Where each figure stands" class="govuk-!-margin-bottom-2 govuk-!-margin-top-1">
          <ul class="govuk-list">
            {each.figures.map((figure) => (
              <li>
                {figure.written}: {figure.what}, in {figure.printedIn}
              </li>
            ))}
            {each.decidedBy ? <li>{decidedText(each)}</li> : null}
          </ul>
        </Details>
      </li>
    ))}
  </ul>
);
