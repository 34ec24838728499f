import { expect, test } from 'vitest'
import { PRIVACY_LEVELS } from '@/lib/core/chat'
import { systemPrompt } from './system-prompt'

const facts = { currency: 'eur', now: Date.UTC(2026, 10, 29), language: 'de' } as const

test('tells the day, the currency, the language and what the level means', () => {
  const prompts = PRIVACY_LEVELS.map((level) => systemPrompt({ ...facts, level }))
  expect(new Set(prompts).size).toBe(PRIVACY_LEVELS.length)
  for (const prompt of prompts) expect(prompt).toMatch(/2026-11-29[\s\S]*EUR[\s\S]*German/)
  expect(prompts[0]).toContain('percentages only')
})

test('a language that is not known is named, and cannot make the prompt longer', () => {
  const prompt = systemPrompt({ ...facts, level: 'full', language: 'nl' })
  expect(prompt).toContain('the language "nl"')
  expect(systemPrompt({ ...facts, level: 'full', language: 'x'.repeat(5000) }).length).toBeLessThan(
    prompt.length + 20,
  )
})

test('is short enough to be sent with every question', () => {
  expect(systemPrompt({ ...facts, level: 'percentages' }).length).toBeLessThan(5000)
})
