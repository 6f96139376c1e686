import { Details } from '../components/index.ts';

/** The words of the scorecard, for someone who reads it twice a year. */
export const HowToRead = () => (
  <Details summary="How to read this">
    <dl class="outturn-glossary">
      <dt>Status</dt>
      <dd>
        Green: the target is met. Amber: missed, within what the contract tolerates. Red: missed by more. Each status
        links to the rule and the sum behind it. A measure that is only monitored, or that has no figure, has no colour.
      </dd>
      <dt>Reading</dt>
      <dd>
        Whether so many cases can show that a target was missed. Three of five missing a target shows less than three
        hundred of five hundred: “not shown to be missed” says so.
      </dd>
      <dt>Direction</dt>
      <dd>Better or worse than the period before. The arrow shows which way the figure went.</dd>
      <dt>Signal</dt>
      <dd>
        Whether the run of figures is more than ordinary ups and downs: improvement in blue, concern in orange, no
        change in grey. It takes 13 figures of one kind. Below it: passing, failing or hit and miss, whether the usual
        variation reaches the target.
      </dd>
      <dt>Below the shape of the last twelve periods</dt>
      <dd>
        The first sentence of what the provider says of the latest figure: why it missed its target, why it was put
        right, or a comment. A sentence with numbers in it stands on the measure’s page, where it is known which are
        withheld.
      </dd>
      <dt>Rounded, suppressed, not shown</dt>
      <dd>
        Numbers of people are rounded to the nearest 5, and from 1 to 7 suppressed, so that nobody can be recognised.
        Colour and direction are given by the exact figures. A rounded figure may therefore seem to have gone the other
        way; where it would seem to meet a target that was missed, or the reverse, it is not shown.
      </dd>
      <dt>Not collected, not applicable, late, refused</dt>
      <dd>The provider gave no figure, and said why in the return. None of these is a zero.</dd>
      <dt>Return late</dt>
      <dd>The whole return for the period has not come. The figure shown is of the period before.</dd>
    </dl>
  </Details>
);
