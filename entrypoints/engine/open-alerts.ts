/**
 * Alerts' part of an engine session: rules that are looked at, the inbox, and what the browser is to be told, in words. A lock ends
 * all of it.
 */
import { createAlertsHandlers } from '@/lib/alerts/alerts.handlers'
import { checkParams } from '@/lib/alerts/check-params'
import { type GatherContext, gatherFacts } from '@/lib/alerts/gather/gather-facts.store'
import { onTablesChanged } from '@/lib/alerts/gather/on-tables-changed.store'
import { createPastCloses } from '@/lib/alerts/gather/past-closes.store'
import { createSamples } from '@/lib/alerts/gather/samples.store'
import { forgetWatched } from '@/lib/alerts/gather/watched.store'
import { type LiveTicker, liveFacts } from '@/lib/alerts/live/live-facts'
import { lookUp, readTextAsAlert } from '@/lib/alerts/lookup/look-up.store'
import type { LookedUp } from '@/lib/alerts/lookup/lookup-answer'
import { alertRule } from '@/lib/alerts/registry'
import { ruleName } from '@/lib/alerts/rule-name'
import { makeStartingRules, snoozeRule } from '@/lib/alerts/rules.store'
import { STARTING_RULES } from '@/lib/alerts/starting-rules'
import { countUnseen } from '@/lib/alerts/telling/count-unseen.store'
import { readRules } from '@/lib/alerts/telling/look-at-rules.store'
import { nextTellingAt, readTellings } from '@/lib/alerts/telling/read-tellings.store'
import { createRuleLooks } from '@/lib/alerts/telling/rule-looks.store'
import { hushRule, settleTold } from '@/lib/alerts/telling/settle-firings.store'
import { readDisplay } from '@/lib/annotate/noting/read-display.store'
import type { NoteDisplay } from '@/lib/annotate/told-text'
import type { EndpointHealth } from '@/lib/chains/endpoint-health'
import type { AlertRuleId } from '@/lib/core/alert'
import { type ToldSentence, tell } from '@/lib/core/note'
import type { AlertRuleRow } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import type { Digest } from '@/lib/engine/protocol'
import type { JobFacts } from '@/lib/engine/run'
import type { KeepUndo } from '@/lib/engine/undo'
import { LANGUAGES } from '@/lib/i18n/languages'
import { loadCatalogue } from '@/lib/i18n/load-catalogue'
import { createTranslator } from '@/lib/i18n/translate'
import type { Ledger } from '@/lib/ledger/ledger.client'
import { namesOf } from '@/lib/ledger/names'
import { placeNames } from '@/lib/ledger/place-names'
import { readStrategies } from '@/lib/rebalance/strategies.store'
import { readSettings } from '@/lib/settings/settings.store'
import { createPastPriceFetcher } from '@/lib/valuation/fetch-past-prices.store'
import { createMutex } from '@/lib/vault/mutex'
import type { Desk } from './open-desk'
import type { Markets } from './open-markets'

export interface Alerts {
  handlers: ReturnType<typeof createAlertsHandlers>
  /** Asked by the background by name; no page can send them. */
  jobs: {
    /** The browser has shown these. */
    'alerts.told': (job: { ids: string[] }) => Promise<null>
    /** Asked from a notification. */
    'alerts.snoozeFor': (job: { rule: string; minutes: number }) => Promise<null>
    /** Asked from the address bar. */
    'alerts.lookup': (job: { text: string }, facts: JobFacts) => Promise<LookedUp>
  }
  /** Looks at all rules that are on. */
  tick: () => Promise<void>
  /** What was stored since then. */
  lookIfWoken: () => Promise<void>
  /** A page follows this market. */
  onTicker: (told: LiveTicker) => void
  nextDueAt: () => Promise<number>
  /** How the person reads; comes with every job. */
  learn: (facts: Pick<JobFacts, 'language' | 'locale'>) => void
  digest: () => Promise<Digest['alerts']>
  /** The tables were replaced. */
  forget: () => Promise<void>
  close: () => void
}

export interface AlertsOptions {
  health: EndpointHealth
  segmentKey: Uint8Array
  ledger: Pick<Ledger, 'ask' | 'changed'>
  ensurePrices: Desk['ensurePrices']
  markets: Pick<Markets, 'handlers' | 'lines'>
  keepUndo: KeepUndo
}

/** @example const alerts = openAlerts(context, options); compose(alertMessages, alerts.handlers) */
export function openAlerts(context: EngineContext, options: AlertsOptions): Alerts {
  const { db, now } = context
  const samples = createSamples(db)
  const gathering = gatheringOf(context, options, samples)
  const announce = () => context.announce('alerts')
  let speaks: Pick<JobFacts, 'language' | 'locale'> = { language: 'en', locale: 'en' }
  const looks = createRuleLooks({
    context: {
      db,
      now,
      gather: (question) => gatherFacts(gathering, question),
      ruleOf: alertRule,
      checkParams,
    },
    onNews: announce,
    liveFacts: async (tickers, question) =>
      liveFacts(tickers, { ...question, lines: await options.markets.lines() }),
  })
  // Every answer of the engine carries a digest: what it says of rules and firings is read when they have changed.
  const readKnown = async () => ({
    unseen: await countUnseen(db),
    anyOn: (await readRules(db)).some(({ on }) => on),
    nextLookAt: await looks.nextAt(),
  })
  let known: ReturnType<typeof readKnown> | undefined
  /** Read once until something changes; what changes under the reading is read anew by the next one. */
  const whatIsKnown = () => {
    const reading = (known ??= readKnown())
    reading.catch(() => {
      if (known === reading) known = undefined
    })
    return reading
  }
  const inTurn = createMutex()
  const stopHearing = onTablesChanged(['firings', 'alertRules'], () => {
    known = undefined
  })
  const display = async (): Promise<NoteDisplay> => {
    const language = LANGUAGES.find((each) => each === speaks.language) ?? 'en'
    const [shown, catalogue] = await Promise.all([
      readDisplay(db, await readSettings(db), now()),
      loadCatalogue(language),
    ])
    return { ...shown, translator: createTranslator(speaks.locale, catalogue) }
  }
  return {
    handlers: createAlertsHandlers({
      context,
      keepUndo: options.keepUndo,
      ruleOf: alertRule,
      checkParams,
      factsFor: async (rule, params) => {
        const row: AlertRuleRow = {
          id: 'preview' as AlertRuleId,
          at: now(),
          kind: rule.id,
          params: { ...params },
          repeat: rule.repeat,
          on: true,
        }
        const question = { rules: [{ row, rule, params }], now: now(), watched: {}, live: new Map() }
        return (await gatherFacts(gathering, { ...question, reach: 'network' })).facts
      },
      nameOf: (row) => nameOf(context, row),
      read: (text) => readTextAsAlert(context, text, speaks.locale),
      display,
      // What fails is met again, and told, by the next tick.
      look: () => void looks.lookNow().catch(() => undefined),
    }),
    jobs: {
      'alerts.told': async ({ ids }) => {
        await settleTold(db, ids, now())
        return null
      },
      'alerts.snoozeFor': async ({ rule, minutes }) => {
        const id = rule as AlertRuleId
        await snoozeRule(context, id, now() + minutes * 60_000)
        await hushRule(db, id)
        announce()
        return null
      },
      'alerts.lookup': ({ text }, facts) => lookUp({ ...context, ask: options.ledger.ask }, text, facts),
    },
    tick: async () => {
      if (await makeStartingRules(context, STARTING_RULES)) announce()
      await looks.tick()
    },
    lookIfWoken: looks.lookIfWoken,
    onTicker: looks.hear,
    nextDueAt: async () => {
      const { nextLookAt } = await whatIsKnown()
      return Math.min(await nextTellingAt(db, now()), nextLookAt)
    },
    learn: ({ language, locale }) => {
      speaks = { language, locale }
    },
    digest: () =>
      inTurn(async () => {
        const { alerts: settings } = await readSettings(db)
        const { unseen, anyOn } = await whatIsKnown()
        return {
          unseen,
          tell: await readTellings(db, { now: now(), settings, display }),
          tellsLocked: settings.tellsLocked && anyOn,
        }
      }),
    forget: async () => {
      known = undefined
      samples.forget()
      looks.forget()
      await forgetWatched(db)
    },
    close: () => {
      stopHearing()
      looks.close()
    },
  }
}

function gatheringOf(
  context: EngineContext,
  { health, segmentKey, ledger, ensurePrices, markets }: AlertsOptions,
  samples: GatherContext['samples'],
): GatherContext {
  const { db, now } = context
  return {
    ...context,
    health,
    segmentKey,
    ledger,
    ensurePrices,
    samples,
    gaps: {
      lines: markets.lines,
      candles: (question) => markets.handlers['markets.candles'](question, undefined),
    },
    closes: createPastCloses({
      db,
      now,
      past: createPastPriceFetcher(context),
      onStored: () => ledger.changed('prices'),
    }),
  }
}

/** The user's own name for a rule, or what it looks for. */
async function nameOf({ db }: EngineContext, { name, kind, params }: AlertRuleRow): Promise<ToldSentence> {
  if (name !== undefined) return tell('Rule: {name}', { name })
  const [accounts, assets, strategies, settings] = await Promise.all([
    db.accounts.toArray(),
    db.assets.toArray(),
    readStrategies(db),
    readSettings(db),
  ])
  const { symbolOf, labelOf } = namesOf({ accounts, assets })
  const names = new Map(strategies.map((strategy) => [strategy.id, strategy.name]))
  return ruleName(kind, params, {
    symbolOf,
    accountLabel: labelOf,
    ...placeNames(settings),
    strategyName: (id) => names.get(id) ?? '',
  })
}
