import type { Context, Hono } from 'hono';
import type { Calculator } from '../../../domain/calculators/calculator.ts';
import { calculators } from '../../../domain/calculators/index.ts';
import { fieldProblems, strictOf } from '../../field-problems.ts';
import { inputFrom, typedFrom } from '../../forms/form-data.ts';
import { FormState } from '../../forms/form-state.ts';
import { CalculatorListPage, CalculatorPage } from '../../pages/calculators/pages.tsx';
import type { Answering } from '../app.ts';
import { formFields, jsonBody } from '../body.ts';
import { framed } from '../frame.tsx';
import type { PageView } from '../page-routes.ts';
import { outcomeProblem, problemJson } from '../problems.ts';

/** Works the answer out, or tells what is wrong with the facts. */
const workOut = ({ schema, answer }: Calculator, input: unknown) => {
  const facts = strictOf(schema()).safeParse(input);
  return facts.success
    ? ({ done: true, answer: answer(facts.data as never) } as const)
    : ({ done: false, problems: fieldProblems(facts.error) } as const);
};

/** Adds the calculators, which anyone may use without signing in: as pages, and at `/v1/calculators/<name>`. */
export const addCalculators = (app: Hono, answering: Answering): void => {
  const show = async (context: Context, view: PageView, form?: FormState): Promise<Response> =>
    context.html(
      framed(view, {
        asset: answering.parts.assets.address,
        nonce: answering.nonceOf(context),
        path: context.req.path,
        person: await answering.personOf(context),
        ...(form && { problems: form.problems }),
      }) as never,
      form?.hasProblems ? 422 : 200,
    );

  app.get('/calculators', (context) =>
    show(context, { title: 'Calculators', body: <CalculatorListPage calculators={calculators} /> }),
  );

  for (const calculator of calculators) {
    const path = `/calculators/${calculator.name}`;
    const view = (form: FormState, answer?: object): PageView => ({
      title: calculator.title,
      trail: [{ text: 'Calculators', href: '/calculators' }],
      body: <CalculatorPage calculator={calculator} form={form} answer={answer} />,
    });

    app.post(`/v1${path}`, async (context) => {
      const found = workOut(calculator, await jsonBody(context));
      if (found.done) return context.json(found.answer);
      return problemJson(outcomeProblem(answering.baseUrl, { outcome: 'invalid', problems: found.problems }));
    });
    app.get(path, (context) => show(context, view(new FormState({ typed: {}, version: 0, requestId: '' }))));
    app.post(path, async (context) => {
      const typed = typedFrom(await formFields(context));
      const found = workOut(calculator, inputFrom(typed));
      const form = new FormState({ typed, problems: found.done ? [] : found.problems, version: 0, requestId: '' });
      return show(context, view(form, found.done ? found.answer : undefined), form);
    });
  }
};
