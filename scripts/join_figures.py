"""usage: join_figures.py COMMIT FILE…  Figures of single tests as one report, in the shape that `bench --json` writes."""
import datetime
import json
import pathlib
import sys

commit, *files = sys.argv[1:]
report = {
    "commit": commit,
    "at": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds").replace("+00:00", "Z"),
    "results": [json.loads(pathlib.Path(file).read_text()) for file in sorted(files) if pathlib.Path(file).exists()],
}
print(json.dumps(report, ensure_ascii=False, indent=2))
