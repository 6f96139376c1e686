import type { Calculator } from '../../../domain/calculators/calculator.ts';
import type { FormState } from '../../forms/form-state.ts';
import { Button } from '../components/index.ts';
import { Answer } from './answer.tsx';
import { fieldsOf } from './fields.tsx';

export const CalculatorListPage = ({ calculators }: { calculators: readonly Calculator[] }) => (
  <>
    <h1 class="govuk-heading-l">Calculators</h1>
    <p class="govuk-body">
      Anyone may use these, without an account. Each shows its working and the rule that it rests on. Nothing that you
      type is kept. They are not legal advice.
    </p>
    <ul class="govuk-list govuk-list--spaced">
      {calculators.map(({ name, title, about }) => (
        <li>
          <a class="govuk-link govuk-!-font-weight-bold" href={`/calculators/${name}`}>
            {title}
          </a>
          <br />
          {about}
        </li>
      ))}
    </ul>
  </>
);

/** One calculator: the answer first where there is one, then the facts, ready to be changed. */
export const CalculatorPage = ({
  calculator,
  form,
  answer,
}: {
  calculator: Calculator;
  form: FormState;
  answer: object | undefined;
}) => {
  const Fields = fieldsOf(calculator.name);
  return (
    <>
      <h1 class="govuk-heading-l">{calculator.title}</h1>
      {answer ? (
        <section aria-labelledby="answer" class="outturn-answer">
          <h2 class="govuk-heading-m" id="answer">
            Answer
          </h2>
          <Answer answer={answer} />
        </section>
      ) : (
        <p class="govuk-body">{calculator.about}</p>
      )}
      <form method="post" novalidate>
        {answer && <h2 class="govuk-heading-m">The facts</h2>}
        <Fields form={form} />
        <Button>{answer ? 'Work it out again' : 'Work it out'}</Button>
      </form>
    </>
  );
};
