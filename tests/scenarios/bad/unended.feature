Feature: a town
  Scenario: a text that does not end
    Given the units:
      """
      town
