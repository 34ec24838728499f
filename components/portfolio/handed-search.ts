/** What the holdings of the dashboard are searched for by another part of the page. */
import { createHandOver } from '@/components/shell/hand-over'

/** @example if (!handedSearch.hand('ETH')) navigate(`dashboard/${WITH_HOLDINGS}`) */
export const handedSearch = createHandOver<string>()
