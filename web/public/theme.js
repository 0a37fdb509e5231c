// Runs before the first paint, so that nobody sees the other theme flash by.
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const kept = () => {
    try {
      return localStorage.getItem('theme');
    } catch {
      return null; // Storage is closed to this page: the system's choice stands.
    }
  };
  const follow = () => {
    const theme = kept();
    root.dataset.theme = theme === 'light' || theme === 'dark' ? theme : dark.matches ? 'dark' : 'light';
  };
  follow();
  dark.addEventListener('change', follow);
})();
