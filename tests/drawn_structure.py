"""A structure for sites that tests draw: a council with all it can have, an association, a site that was closed."""

STRUCTURE = """\
bodies:
  - id: expert-council
    kind: council
    organisation: department
    name: {kk: Сараптама кеңесі, ru: Экспертный совет}
    purpose: {kk: Жұмыстарға қорытынды береді., ru: Даёт заключения о работах.}
    since: 2023-09-01
    leader: saule
    members:
      - {person: saule, since: 2023-09-01}
      - {person: dina, role: {kk: хатшы, ru: секретарь}, since: 2024-09-01}
      - {person: marat, since: 2023-09-01, until: 2025-08-31}
      - {person: yerlan, since: 2027-01-11}
    contact:
      {address: {kk: Абай көшесі 1, ru: "ул. Абая, 1"}, email: council@example.kz, hours: {kk: "9-18", ru: "9-18"}}
    sittings:
      - {date: 2026-12-04, document: "4", event: expert-day, agenda: [{kk: Жоспар, ru: План}]}
      - {date: 2026-02-20, document: "3", agenda: [{kk: Жұмыстар, ru: Работы}], records: [profi-kz, city-village]}
  - {id: physics, kind: association, organisation: school-a, name: {kk: Физиктер, ru: Физики}, subject: physics}
  - {id: site, kind: experimental-site, organisation: school-a, until: 2025-05-31}
"""
