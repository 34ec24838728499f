import '@/components/theme.css'
import { createRoot } from 'react-dom/client'
import { OptionsPage } from '@/components/shell/options-page'
import { PageRoot } from '@/components/shell/page-root'

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <PageRoot>
      <OptionsPage />
    </PageRoot>,
  )
