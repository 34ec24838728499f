/**
 * `npm run eval -- --base-url https://api.openai.com/v1 --model gpt-5 --key-env OPENAI_API_KEY`: asks a real model the 60
 * questions of `tests/eval` about the example portfolio, scores each answer against the ledger, prints a table and writes
 * `.e2e/eval.json`. The key is read from the environment, is sent to that endpoint only, and is written nowhere.
 * `--only plain,btc-quantity` asks some groups or questions.
 */
import 'fake-indexeddb/auto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openAiModel } from '@/lib/assistant/model/openai-model.client'
import { endpointOf } from '@/lib/assistant/model/providers'
import { fill } from '@/lib/core/sentence'
import { createGuardedStream } from '@/lib/engine/guarded-stream.client'
import type { EvalCase } from '../eval/eval-case'
import { EVAL_CASES } from '../eval/eval-cases'
import { openEvalWorld } from '../eval/eval-world'
import { isPassed, type Score, scoreAnswer } from '../eval/score'
import { truthOf } from '../eval/truth'
import { ROOT } from './bootstrap.mjs'
import './group-by.mjs'

const NO_ENDPOINT = `There is no model to ask. Tell where it stands and what it is called:
  npm run eval -- --base-url http://127.0.0.1:11434/v1 --model qwen3
  npm run eval -- --base-url https://api.openai.com/v1 --model gpt-5 --key-env OPENAI_API_KEY
The questions are about made-up money; nothing of yours is sent.`

function readOptions() {
  const { values } = parseArgs({
    options: {
      'base-url': { type: 'string' },
      model: { type: 'string' },
      'key-env': { type: 'string' },
      only: { type: 'string' },
    },
  })
  const { 'base-url': baseUrl, model, 'key-env': keyName, only } = values
  const endpoint = baseUrl === undefined ? undefined : endpointOf({ provider: 'other', baseUrl })
  if (endpoint === undefined || model === undefined) throw new Error(NO_ENDPOINT)
  const key = keyName === undefined ? undefined : process.env[keyName]
  if (keyName !== undefined && !key) throw new Error(`The environment has no ${keyName}.`)
  return { endpoint, model, key, cases: chosen(only) }
}

function chosen(only: string | undefined): readonly EvalCase[] {
  if (only === undefined) return EVAL_CASES
  const wanted = new Set(only.split(','))
  const cases = EVAL_CASES.filter(({ id, group }) => wanted.has(id) || wanted.has(group))
  if (cases.length === 0) throw new Error(`No question and no group is called ${only}.`)
  return cases
}

async function askAll({ endpoint, model: name, key, cases }: ReturnType<typeof readOptions>): Promise<Score[]> {
  const bodies: string[] = []
  const stream = createGuardedStream({ fetch, now: Date.now, log: () => undefined, isAllowed: () => true })
  const inner = openAiModel({ endpoint, model: name, key, stream, now: Date.now })
  const model: typeof inner = {
    ...inner,
    answer: (request, options) => {
      bodies.push(JSON.stringify(inner.body(request)))
      return inner.answer(request, options)
    },
  }
  const world = await openEvalWorld(() => ({ model }))
  const truth = truthOf(world.world)
  const scores: Score[] = []
  for (const one of cases) {
    const from = bodies.length
    const answer = await world.ask(one)
    const score = scoreAnswer({ one, answer, truth, bodies: bodies.slice(from) })
    if (answer.error) score.forbidden.push(fill(answer.error.sentence.template, answer.error.sentence.params))
    scores.push(score)
    console.log(lineOf(score))
  }
  await world.close()
  return scores
}

const lineOf = (score: Score): string =>
  [
    isPassed(score) ? 'pass' : 'FAIL',
    score.group.padEnd(11),
    score.id.padEnd(22),
    `figures ${score.right}/${score.wanted}`,
    `without a source ${score.unmatched.length}/${score.numbers}`,
    [...score.unmatched, ...score.forbidden].join('; ').slice(0, 160),
  ].join('  ')

function summary(scores: readonly Score[]): string {
  const sum = (pick: (score: Score) => number) => scores.reduce((total, score) => total + pick(score), 0)
  const groups = [...new Set(scores.map(({ group }) => group))].map((group) => {
    const own = scores.filter((score) => score.group === group)
    return `${group} ${own.filter(isPassed).length}/${own.length}`
  })
  return [
    `passed ${scores.filter(isPassed).length}/${scores.length} (${groups.join(', ')})`,
    `figures right ${sum(({ right }) => right)}/${sum(({ wanted }) => wanted)}`,
    `numbers without a source ${sum(({ unmatched }) => unmatched.length)}/${sum(({ numbers }) => numbers)}`,
    `forbidden ${sum(({ forbidden }) => forbidden.length)}`,
  ].join('\n')
}

try {
  const options = readOptions()
  const scores = await askAll(options)
  console.log(`\n${summary(scores)}`)
  mkdirSync(join(ROOT, '.e2e'), { recursive: true })
  const told = { model: options.model, host: options.endpoint.host, scores }
  writeFileSync(join(ROOT, '.e2e', 'eval.json'), `${JSON.stringify(told, null, 2)}\n`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
