/** Forms of strategies that were left without being saved, by the strategy's id, or `new`. */
import { createKeptDrafts } from '@/components/shell/kept-drafts'
import type { StrategyDraft } from './strategy-draft'

export const strategyDrafts = createKeptDrafts<StrategyDraft>()
