export function App() {
  return (
    <main>
      <h1>VPBank Voice Agent</h1>
      <select name="form" aria-label="Biểu mẫu" />
      <button type="button">Bắt đầu</button>
    </main>
  );
}
