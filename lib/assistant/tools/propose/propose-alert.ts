/** Makes the draft of an alert out of what was asked, checked by its rule. It is added, or not, on the page of alerts. */
import { checkParams } from '@/lib/alerts/check-params'
import type { AlertField } from '@/lib/alerts/define-alert-rule'
import { ALERT_RULES, alertRule } from '@/lib/alerts/registry'
import { AppError } from '@/lib/core/errors'
import { fill, say } from '@/lib/core/sentence'
import { defineTool } from '../define-tool'
import { paramsOf, paramsTold } from '../parts/alert-params'
import { sentence } from '../parts/leaves'
import { PROPOSED } from '../parts/proposed'
import { freeRecord, text, toolInput } from '../parts/tool-input'
import { record } from '../told'

const UNITS: Readonly<Record<AlertField['kind'], string>> = {
  asset: 'ticker',
  account: 'token',
  venue: 'name',
  chain: 'name',
  strategy: 'name',
  money: 'money',
  percent: 'ratio',
  number: 'number',
  minutes: 'minutes',
  date: 'ISO time',
  choice: 'word',
  text: 'text',
}

const fieldText = (field: AlertField): string => {
  const unit = field.kind === 'choice' ? field.options.map(({ value }) => value).join('/') : UNITS[field.kind]
  return `${field.key}${field.optional === true ? '?' : ''} (${unit})`
}

const rulesText = (): string =>
  ALERT_RULES.map(({ id, fields }) => `${id}: ${fields.map(fieldText).join(', ')}`).join('; ')

export const proposeAlert = defineTool({
  name: 'propose_alert',
  kind: 'propose',
  title: say('Draft of an alert'),
  about:
    'Prepares an alert for the user, who alone can add it on the page of alerts. Only when the user asked for it. The rules and their fields stand at its parameters.',
  ...toolInput(
    {
      rule: text('Id of the rule.', 40),
      // Endpoints refuse a tool whose own description is longer than 1,024 signs.
      params: freeRecord(
        `Fields of the rule by their names. ?: may be left out; ratio: 0.05 is 5 %; money: text, in the display currency. The rules: ${rulesText()}.`,
      ),
    },
    {},
  ),
  run: async ({ rule: id, params: written }, world) => {
    const rule = alertRule(id)
    if (!rule)
      throw new AppError(
        'not-found',
        say('There is no such rule of alerts. Ask again with one of these: {choices}', {
          choices: ALERT_RULES.map((each) => each.id).join(', '),
        }),
      )
    const checked = checkParams(rule, await paramsOf(rule, written, world))
    if ('problems' in checked) throw problemOf(checked.problems)
    return {
      told: record({ ...PROPOSED, looks_for: sentence(rule.name), with: paramsTold(rule, checked.params) }),
      proposal: { kind: 'alert', rule: rule.id, params: checked.params },
    }
  },
})

function problemOf(
  problems: readonly { key: string; template: string; params?: Record<string, string | number> }[],
) {
  const [first] = problems
  return new AppError(
    'invalid-input',
    say('The field {field} is not as it must be: {problem}', {
      field: first?.key ?? 'params',
      problem: first ? fill(first.template, first.params) : '',
    }),
  )
}
