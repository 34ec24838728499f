/** The articles of the guide, in their order. */
import { alerts } from './articles/alerts'
import { assistant } from './articles/assistant'
import { exchanges } from './articles/exchanges'
import { figures } from './articles/figures'
import { firstPortfolio } from './articles/first-portfolio'
import { glossary } from './articles/glossary'
import { history } from './articles/history'
import { imports } from './articles/imports'
import { keyboard } from './articles/keyboard'
import { notes } from './articles/notes'
import { privacy } from './articles/privacy'
import { rebalancing } from './articles/rebalancing'
import { swaps } from './articles/swaps'
import { taxes } from './articles/taxes'
import { trading } from './articles/trading'
import { transfers } from './articles/transfers'
import { trouble } from './articles/trouble'
import { vault } from './articles/vault'
import { wallets } from './articles/wallets'
import type { Article } from './define-article'

export const ARTICLES: readonly Article[] = [
  firstPortfolio,
  exchanges,
  wallets,
  figures,
  history,
  transfers,
  imports,
  taxes,
  trading,
  swaps,
  rebalancing,
  notes,
  alerts,
  assistant,
  vault,
  privacy,
  trouble,
  keyboard,
  glossary,
]
