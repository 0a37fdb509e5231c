"""Adds up what the test runners reported and prints the one closing line. Exits 1 if anything failed or nothing ran."""

import glob
import json
import sys
import xml.etree.ElementTree as ElementTree


def java_counts():
    for path in glob.glob("**/target/*-reports/TEST-*.xml", recursive=True):
        suite = ElementTree.parse(path).getroot()
        total, skipped = int(suite.get("tests")), int(suite.get("skipped"))
        failed = int(suite.get("failures")) + int(suite.get("errors"))
        yield total - failed - skipped, failed, skipped


def web_counts():
    for path in glob.glob("web/target/vitest.json"):
        with open(path, encoding="utf-8") as file:
            report = json.load(file)
        yield report["numPassedTests"], report["numFailedTests"], report["numPendingTests"] + report["numTodoTests"]


passed, failed, skipped = (sum(column) for column in zip((0, 0, 0), *java_counts(), *web_counts()))
print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
sys.exit(1 if failed or not passed else 0)
