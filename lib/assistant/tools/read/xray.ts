/** What the X-ray finds, and what it cannot judge, with the reason. */
import type { XrayFinding, XrayRuleView } from '@/lib/analytics/views'
import { say } from '@/lib/core/sentence'
import { defineTool } from '../define-tool'
import { fit } from '../parts/fitted'
import { at, count, sentence, unknown, word } from '../parts/leaves'
import { sentenceTold } from '../parts/sentence-told'
import { toolInput } from '../parts/tool-input'
import { READABLE } from '../readable'
import { record, type Source, type Told } from '../told'

const SOURCE: Source = { label: say('X-ray'), route: 'analytics/xray' }
const RANK = { high: 0, medium: 1, low: 2 } as const

export const xray = defineTool({
  name: 'xray',
  kind: 'read',
  title: say('X-ray'),
  about:
    'Judgements of the whole portfolio by rules with the own thresholds: concentration, debt, idle cash, fees, key rights, unlimited approvals, stale or failing accounts, gaps in the history. What cannot be judged is unknown with its reason. Ask it for "is something wrong" and "am I too concentrated".',
  ...toolInput({}, {}),
  run: async (_asked, world) => {
    const { rules, at: when } = await world.ask(READABLE['ledger.xray'], {})
    const judged = rules.filter(({ enabled }) => enabled)
    const findings = judged
      .flatMap((rule) => rule.findings.map((finding) => ({ rule, finding })))
      .toSorted((a, b) => RANK[a.finding.severity] - RANK[b.finding.severity])
    const shown = fit(
      findings.map(({ rule, finding }) => findingTold(rule, finding)),
      { most: 20, room: 3200 },
    )
    return {
      told: record({
        as_of: at(when),
        findings: shown.rows,
        ...(shown.left > 0 ? { and_more: count(shown.left) } : {}),
        cannot_be_judged: judged.flatMap((rule) =>
          rule.unknown === undefined
            ? []
            : [record({ rule: sentence(rule.name), why: unknown(rule.unknown) })],
        ),
        rules_without_a_finding: count(
          judged.filter((rule) => rule.findings.length === 0 && rule.unknown === undefined).length,
          SOURCE,
        ),
        rules_switched_off: count(rules.length - judged.length),
      }),
    }
  },
})

const findingTold = ({ name }: XrayRuleView, { sentence: found, severity }: XrayFinding): Told =>
  record({ rule: sentence(name), severity: word(severity), finding: sentenceTold(found, SOURCE) })
