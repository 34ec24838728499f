/** The guide while the vault is locked, or before there is one: it holds nothing private. Its links lead to the gate first. */
import { Logo } from '@/components/shell/logo'
import type { Route } from '@/components/shell/routes'
import { Routes } from '@/components/shell/routes'
import { useT } from '@/components/shell/translation'

/** @example <GuideOutside route={GUIDE} /> */
export function GuideOutside({ route }: { route: Route }) {
  const { t } = useT()
  return (
    <div className="min-h-dvh bg-canvas print:bg-transparent">
      <header className="flex h-12 items-center gap-2 border-b border-line px-4 print:hidden">
        <Logo />
        <span className="flex-1 text-sm font-semibold">Holdfast</span>
        <a href="#/" className="rounded text-sm text-accent hover:underline">
          {t('Back to Holdfast')}
        </a>
      </header>
      <main id="main" className="px-4 py-5 nav:px-8 nav:py-7">
        <Routes routes={[route]} />
      </main>
    </div>
  )
}
