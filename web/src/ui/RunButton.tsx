const MAC = /mac/iu.test(navigator.userAgent);

export function RunButton({ busy, onRun }: { busy: boolean; onRun: () => void }) {
  return <button type="button" class="primary" disabled={busy} onClick={onRun}>{busy ? 'Running …' : 'Run'} <kbd>{MAC ? '⌘↵' : 'Ctrl ↵'}</kbd></button>;
}
