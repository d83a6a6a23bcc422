Feature: a town
  Scenario: a table with a hole
    Given the units:
      | unit | kind   |
      | town |
    When the case is assessed
